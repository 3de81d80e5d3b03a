/** `bandeau audit` and what its files are good for: one address, all formats, and judging again. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseReport } from '../../../src/schema/parse.js';
import type { Report } from '../../../src/schema/report.js';
import { startDifficultSite, type DifficultSite } from '../../bad-input/difficult-site.js';
import { runBandeau } from '../run-bandeau.js';

let site: DifficultSite;
let folder = '';

beforeAll(async () => {
  site = await startDifficultSite();
  folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

function quickly(...args: string[]): string[] {
  const browserArgs = site.browserArgs.map((arg) => `--browser-arg=${arg}`);
  return ['audit', ...args, '--wait-min', '300', '--wait-max', '1500', ...browserArgs];
}

function read(text: string): Report {
  return parseReport(JSON.parse(text), 'the report');
}

describe('bandeau audit', () => {
  it('writes every format asked for, from which the same is concluded again', async () => {
    const output = path.join(folder, 'report');
    const again = path.join(folder, 'again');
    const rules = ['--rules', 'eu-core,fr-cnil'];
    const formats = ['-f', 'sarif,junit,html,json'];

    const audit = await runBandeau([
      ...quickly(site.url('/tracks')),
      ...rules,
      ...formats,
      '-o',
      output,
    ]);
    const evaluation = await runBandeau(['evaluate', output, ...rules, ...formats, '-o', again]);

    expect(audit).toMatchObject({ exitCode: 1, stdout: '' });
    expect(audit.stderr).toContain('untouched: completed');
    expect(evaluation).toMatchObject({ exitCode: 1, stdout: '' });
    const [first, second] = [output, again].map((place) =>
      read(readFileSync(path.join(place, 'report.json'), 'utf8')),
    );
    expect(second?.pages.map(({ findings }) => findings)).toEqual(
      first?.pages.map(({ findings }) => findings),
    );
    expect(second?.summary).toEqual(first?.summary);
    for (const name of ['report.sarif', 'report.junit.xml', 'report.html']) {
      expect(existsSync(path.join(again, name))).toBe(true);
    }
  }, 120_000);

  it('writes the report alone to stdout', async () => {
    const args = quickly(site.url('/good'), '--scenarios', 'untouched');

    const run = await runBandeau([...args, '-f', 'json', '-o', '-']);

    expect(run.exitCode).toBe(0);
    expect(read(run.stdout).pages).toMatchObject([{ url: site.url('/good'), status: 'audited' }]);
    expect(run.stderr).toContain('nothing was seen that would need one');
  }, 120_000);

  it('says nothing at all where it is to be quiet and has nothing to complain of', async () => {
    const output = path.join(folder, 'quiet');
    const args = quickly(site.url('/good'), '--scenarios', 'untouched', '-o', output);

    expect(await runBandeau([...args, '-q'])).toMatchObject({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
  }, 120_000);
});
