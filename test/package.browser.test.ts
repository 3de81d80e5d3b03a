/** The package as npm makes it from a clean checkout: it installs without a browser, and runs. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseReport } from '../src/schema/parse.js';
import { readTool } from '../src/schema/tool.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What a clean checkout has not: what is installed, built or written. */
const notInCheckout = new Set(['.git', 'coverage', 'dist', 'node_modules', 'reports']);

/** Whoever starts the tests with npm hands its settings on; puppeteer finds no host to download from. */
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_OPTIONS$/i.test(name)),
  ),
  PUPPETEER_CHROME_DOWNLOAD_BASE_URL: 'http://127.0.0.1:9',
  PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL: 'http://127.0.0.1:9',
};

let place = '';
let installed = '';

beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'package-'));
  installed = path.join(place, 'installed');
  mkdirSync(installed);
  const checkout = path.join(place, 'checkout');
  cpSync(root, checkout, {
    recursive: true,
    filter: (file) => !notInCheckout.has(path.relative(root, file)),
  });
  symlinkSync(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'), 'junction');
  run(checkout, 'npm', 'pack', `--pack-destination=${place}`);
  const tarball = readdirSync(place).find((file) => file.endsWith('.tgz')) ?? '';
  run(installed, 'npm', 'install', '--no-audit', '--no-fund', path.join(place, tarball));
}, 600_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Runs a program of npm to its end, which must be a good one, and gives what it wrote. */
function run(cwd: string, program: 'npm' | 'npx', ...args: readonly string[]): string {
  const shell = process.platform === 'win32';
  const options = { cwd, shell, env: environment, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

describe('the package', () => {
  it('says its version', () => {
    expect(run(installed, 'npx', 'bandeau', '--version')).toBe(`${readTool().version}\n`);
  });

  it('audits the bundled site', () => {
    run(installed, 'npx', 'bandeau', 'demo', '--output=report');

    const report = path.join(installed, 'report', 'report.json');
    const { summary } = parseReport(JSON.parse(readFileSync(report, 'utf8')), report);
    expect(summary).toMatchObject({ pages: 1, audited: 1 });
  }, 300_000);

  it('has the program in it, and no test', () => {
    const folder = path.join(installed, 'node_modules', 'bandeau', 'dist');

    expect(readdirSync(folder)).toEqual(['src']);
  });
});
