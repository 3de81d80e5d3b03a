/** What a command loads before it does its work: what it needs, and nothing that only others need. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { listLoaded } from './list-loaded.js';

const sample = fileURLToPath(new URL('../../../test/sample/evidence.json', import.meta.url));

/** Packages that take their time to load; who judges needs none of those that only observing needs. */
const forObserving = [
  '@duckduckgo/autoconsent',
  'axe-core',
  'puppeteer',
  'puppeteer-core',
  'selfsigned',
];
/** Judging stored evidence derives its facts anew. */
const forJudging = ['ajv', 'json-p3', 're2js', 'third-party-web', 'tldts'];
const forSomeDocuments = ['csv-parse', 'jsonc-parser', 'typebox', 'xmlbuilder2'];

describe('the executable', () => {
  it('loads no package to say its version', async () => {
    const { rooms, packages } = await listLoaded(['--version']);

    expect(rooms).toEqual(['browser', 'cli', 'cli.js', 'schema', 'text']);
    expect(packages).toEqual([]);
  });

  it('loads no command to list them', async () => {
    const { rooms, packages } = await listLoaded(['--help']);

    expect(rooms).toEqual(['browser', 'cli', 'cli.js', 'schema', 'text']);
    expect(packages).toContain('yargs');
    expect(only([...forObserving, ...forJudging, ...forSomeDocuments], packages)).toEqual([]);
  });

  it('loads nothing that observes to judge', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'start-up-'));

    const { rooms, packages } = await listLoaded(['evaluate', sample, '-o', folder]).finally(() =>
      rmSync(folder, { recursive: true }),
    );

    const judging = ['derive', 'documents', 'evaluate', 'integrity', 'knowledge', 'reporters'];
    expect(rooms).toEqual(['browser', 'cli', 'cli.js', ...judging, 'schema', 'text']);
    expect(only(forJudging, packages)).toEqual(forJudging);
    expect(only([...forObserving, ...forSomeDocuments], packages)).toEqual([]);
  });

  it('loads no browser to list the scenarios and formats', async () => {
    const { packages } = await listLoaded(['audit', '--help']);

    expect(only([...forObserving, ...forJudging], packages)).toEqual([]);
  });
});

function only(names: readonly string[], loaded: readonly string[]): string[] {
  return names.filter((name) => loaded.includes(name));
}
