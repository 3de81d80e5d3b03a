// Runs the whole suite, the tests without a browser first, and keeps the results for the counts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const results = path.join(root, 'dist', 'test-results');
/** How long a process may stay after it has told its results. */
const graceMs = 30_000;

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const browser = ['--selectProjects=browser'];
const sites = '/sites\\.browser\\.test\\.js$';
/** Files whose findings are compared: they get the machine to themselves, since some answers of a page come late on a busy one. */
const compared = '/(mutants|sound-variants)\\.browser\\.test\\.js$';
const runs = [
  { name: 'unit', selection: ['--selectProjects=unit', '--maxWorkers=2'] },
  // Two test files at once, even on two cores, where Jest would take one.
  {
    name: 'browser',
    selection: [...browser, '--maxWorkers=2', '--testPathIgnorePatterns', compared, sites],
  },
  // Several sites at once in one file: more beside them would make visits too slow.
  { name: 'sites', selection: [...browser, '--maxWorkers=1', '--testPathPatterns', sites] },
  {
    name: 'compared',
    selection: [...browser, '--maxWorkers=1', '--testPathPatterns', compared],
  },
];
for (const run of runs) if (!(await runTests(run))) process.exitCode = 1;

async function runTests({ name, selection: own }) {
  const report = path.join(results, `${name}.json`);
  const selection = [...own, '--passWithNoTests', ...process.argv.slice(2)];
  const node = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'];
  const args = [...node, jest, '--json', `--outputFile=${report}`, ...selection];
  // Jest writes its progress to stderr; what it writes to stdout here is the JSON once more.
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stopWatch = endWhenStuck(child, report);
  const [code] = await once(child, 'exit');
  stopWatch();
  return code === 0;
}

/** A test that leaves a server or a process behind fails the run, but does not keep it from ending. */
function endWhenStuck(child, report) {
  let grace;
  const watch = setInterval(() => {
    if (grace !== undefined || !existsSync(report)) return;
    grace = setTimeout(() => {
      process.stderr.write('A test left something open: the test process had to be stopped.\n');
      child.kill('SIGKILL');
    }, graceMs);
  }, 1_000);
  return () => {
    clearInterval(watch);
    clearTimeout(grace);
  };
}
