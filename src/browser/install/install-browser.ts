/**
 * Installs a browser on this machine: by puppeteer's download, else by the system's package
 * manager.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AuditError } from '../../schema/audit-error.js';
import {
  downloadCacheDir,
  downloadedBrowserPath,
  removeDownload,
} from '../machine/browser-cache.js';
import { inspectBrowser, type BrowserInspection } from '../launch/inspect-browser.js';
import { commandLines, packageManagers, type PackageManager } from './package-managers.js';
import { runCommand, type CommandResult } from '../machine/run-command.js';

/** Receives one line about the present action. */
export type Report = (line: string) => void;

/** A download host that cannot be reached often sends no answer at all. */
const downloadSilenceMs = 20_000;
const packageSilenceMs = 300_000;

/**
 * Installs a browser and checks that it starts; puppeteer's download is tried first.
 * @throws {AuditError} browser-not-found — when neither way works; the message lists the commands
 * to type
 * @throws {AuditError} sandbox-unavailable — when a browser was installed but the system refuses
 * its sandbox
 */
export async function installBrowser(report: Report): Promise<BrowserInspection> {
  const installed = (await downloadChrome(report)) ?? (await installPackage(report));
  if (installed !== null) return installed;
  throw new AuditError('browser-not-found', describeWayOut());
}

async function downloadChrome(report: Report): Promise<BrowserInspection | null> {
  const cacheDir = downloadCacheDir();
  report(`Downloading Chrome into ${cacheDir} …`);
  const wasThere = existsSync(downloadedBrowserPath(cacheDir));
  const program = fileURLToPath(new URL('download-browser.js', import.meta.url));
  const args = [program, cacheDir];
  const download = { program: process.execPath, args, silenceMs: downloadSilenceMs };
  const result = await runCommand(download);
  if (!result.succeeded) {
    report(`The download failed: ${result.lastWords}`);
    return null;
  }
  const started = (await startIt(report)) ?? (await addLibraries(cacheDir, report));
  // A new download that does not start would be found before the system's browser.
  if (started === null && !wasThere) await removeDownload(cacheDir);
  return started;
}

/** Chrome for Testing lists the Debian packages that it needs. */
async function addLibraries(cacheDir: string, report: Report): Promise<BrowserInspection | null> {
  const list = path.join(path.dirname(downloadedBrowserPath(cacheDir)), 'deb.deps');
  const apt = packageManagers.find(({ program }) => program === 'apt-get');
  if (!existsSync(list) || apt === undefined) return null;
  const packages = readFileSync(list, 'utf8').split('\n').filter(Boolean).join(',');
  const satisfy = ['satisfy', '--yes', '--no-install-recommends', packages];
  const added = await runAll({ ...apt, calls: [['update'], satisfy] }, report);
  return added ? startIt(report) : null;
}

async function installPackage(report: Report): Promise<BrowserInspection | null> {
  const system = systemId();
  const mine = packageManagers.filter(({ platform }) => platform === process.platform);
  for (const manager of mine.filter(({ exceptOn = [] }) => !exceptOn.includes(system))) {
    if (await runAll(manager, report)) return startIt(report);
  }
  return null;
}

/** Runs a package manager's calls one after another; false where it is missing or a call fails. */
async function runAll(manager: PackageManager, report: Report): Promise<boolean> {
  const prefix = await findRights(manager);
  if (prefix === null) return false;
  for (const call of manager.calls) {
    const [program = '', ...args] = [...prefix, manager.program, ...call];
    report(`Running ${[program, ...args].join(' ')} …`);
    const result = await runCommand({ program, args, silenceMs: packageSilenceMs });
    if (!result.succeeded) {
      report(`That failed: ${result.lastWords}`);
      return false;
    }
  }
  return true;
}

/** Returns the words that must precede the program; null where it is missing, or the rights are. */
async function findRights({ program, needsRoot }: PackageManager): Promise<string[] | null> {
  const present = await tryOut([program, '--version']);
  if (!present.succeeded) return null;
  if (!needsRoot || process.getuid?.() === 0) return [];
  const allowed = await tryOut(['sudo', '--non-interactive', 'true']);
  return allowed.succeeded ? ['sudo', '--non-interactive'] : null;
}

async function tryOut([program = '', ...args]: readonly string[]): Promise<CommandResult> {
  return runCommand({ program, args, silenceMs: 10_000 });
}

/** A browser that lacks a library may start after installing it; one without a sandbox will not. */
async function startIt(report: Report): Promise<BrowserInspection | null> {
  try {
    return await inspectBrowser();
  } catch (error) {
    if (!(error instanceof AuditError) || error.code === 'sandbox-unavailable') throw error;
    report(error.message);
    return null;
  }
}

function systemId(): string {
  if (!existsSync('/etc/os-release')) return '';
  return /^ID="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
}

function describeWayOut(): string {
  const system = systemId();
  const lines = packageManagers
    .filter(
      ({ platform, exceptOn = [] }) => platform === process.platform && !exceptOn.includes(system),
    )
    .map((manager) => commandLines(manager).join(' && '));
  return [
    'No browser could be installed. Type one of these, whichever this system knows, then try again:',
    ...lines.map((line) => `  ${line}`),
    '  npx puppeteer browsers install chrome',
    'Or name an installed Chrome or Chromium with --browser or PUPPETEER_EXECUTABLE_PATH.',
  ].join('\n');
}
