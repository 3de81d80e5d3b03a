// Prints the slowest test files, and closes with how many tests passed and failed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = ['unit', 'browser', 'sites', 'compared']
  .map((name) => path.join(root, 'dist', 'test-results', `${name}.json`))
  .map((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null));

const slowest = reports
  .flatMap((report) => report?.testResults ?? [])
  .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
  .toSorted((a, b) => b.seconds - a.seconds)
  .slice(0, 8)
  .filter(({ seconds }) => seconds >= 1);
for (const { name, seconds } of slowest) {
  const file = path.relative(path.join(root, 'dist'), name);
  process.stdout.write(`${seconds.toFixed(1).padStart(7)} s  ${file}\n`);
}

// A suite that could not run, or never ran, is a failure and not an absence.
const passed = sum((report) => report?.numPassedTests ?? 0);
const failed = sum((report) =>
  report === null ? 1 : report.numFailedTests + report.numRuntimeErrorTestSuites,
);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
if (failed > 0 || passed === 0) process.exitCode = 1;

function sum(count) {
  return reports.reduce((total, report) => total + count(report), 0);
}
