// Makes a clone ready to run: packages, build and, with --browser, a browser. What is ready already is skipped.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const buildStamp = path.join(root, 'dist', '.build-stamp');
const browserStamp = path.join(root, 'dist', '.browser-stamp');

class PreparationError extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

try {
  checkNode();
  if (!packagesAreCurrent()) timed('Installing packages', installPackages);
  const sources = hashSources();
  if (readOr(buildStamp, '') !== sources) timed('Building', () => build(sources));
  if (process.argv.includes('--browser') && readOr(browserStamp, '') !== browserState()) {
    timed('Looking for a browser', prepareBrowser);
  }
} catch (error) {
  if (!(error instanceof PreparationError)) throw error;
  process.stderr.write(`prepare: ${error.message}\n`);
  process.exitCode = error.exitCode;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: bandeau needs 20.19 or newer.`);
}

/** Compares what npm says it installed with what the lock file asks for. */
function packagesAreCurrent() {
  const folder = path.join(root, 'node_modules');
  // A link leads to the packages of another checkout, which are not for this one to replace.
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) return true;
  const installed = readOr(path.join(folder, '.package-lock.json'), null);
  if (installed === null) return false;
  const present = JSON.parse(installed).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true;
    return present[name] === undefined ? optional === true : present[name].version === version;
  });
}

function installPackages() {
  const npm = process.env['npm_execpath'];
  // Not `npm ci`: it refuses a lock file that lacks another platform's optional package.
  const args = ['install', '--no-save', '--no-audit', '--no-fund'];
  if (npm === undefined) run('npm', args, { shell: process.platform === 'win32' });
  else run(process.execPath, [npm, ...args]);
}

/** A build starts from nothing, so that a removed source leaves no test behind. */
function build(sources) {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, [path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')]);
  run(process.execPath, [path.join(root, 'dist', 'test', 'tools', 'build-guards.js')]);
  writeFileSync(buildStamp, sources);
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json']) addFile(file);
  for (const folder of ['src', 'test']) addFolder(folder);
  return hash.digest('hex');

  function addFile(file) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }

  function addFolder(folder) {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) addFolder(inside);
      else addFile(inside);
    }
  }
}

/** Lets the built program find, install and start a browser, and remembers which one it was. */
function prepareBrowser() {
  const doctor = [path.join(root, 'dist', 'src', 'cli.js'), 'doctor', '--install'];
  const { stdout } = run(process.execPath, doctor, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [, browser = ''] = /^Browser +(.+) \([^()]*\)$/m.exec(String(stdout)) ?? [];
  process.stderr.write(String(stdout));
  writeFileSync(browserStamp, describeBrowser(browser));
}

/** Says what the remembered browser looks like now; differs from the stamp when it was replaced or removed. */
function browserState() {
  const [browser = ''] = readOr(browserStamp, '').split('\n');
  return describeBrowser(browser);
}

function describeBrowser(browser) {
  const chosen = process.env['PUPPETEER_EXECUTABLE_PATH'] ?? '';
  const account = process.getuid?.() ?? '';
  const changed = existsSync(browser) ? statSync(browser).mtimeMs : 'absent';
  return [browser, changed, chosen, account].join('\n');
}

function run(program, args, options = {}) {
  const stdio = ['ignore', process.stderr.fd, process.stderr.fd];
  const result = spawnSync(program, args, { cwd: root, stdio, ...options });
  if (result.error !== undefined) fail(`${program} could not be started: ${result.error.message}`);
  if (result.status !== 0)
    fail(`${path.basename(program)} ${args.join(' ')} failed.`, result.status ?? 1);
  return result;
}

function timed(what, act) {
  const startedMs = Date.now();
  process.stderr.write(`${what} …\n`);
  act();
  process.stderr.write(`${what}: ${((Date.now() - startedMs) / 1000).toFixed(1)} s\n`);
}

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise;
}

function fail(message, exitCode = 1) {
  throw new PreparationError(message, exitCode);
}
