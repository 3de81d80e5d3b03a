/** The folder of a run: what is written there, and what a run that was killed left. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OutputFolder } from '../../../src/cli/output/output-folder.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'output-folder-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string): string => path.join(folder, name);

function place(name: string): void {
  mkdirSync(path.dirname(inFolder(name)), { recursive: true });
  writeFileSync(inFolder(name), 'half of');
}

describe('a folder that is opened again', () => {
  it('loses what a killed run had not finished, and nothing else', async () => {
    const left = [
      '.report.json.unfinished',
      '.manifest.json.unfinished',
      'pages/a/.evidence.json.unfinished',
    ];
    const others = ['.hidden', 'notes.unfinished', 'mine/deep/.a.unfinished', 'pages/a/b.webp'];
    for (const name of [...left, ...others]) place(name);

    await OutputFolder.open(folder);

    expect(left.filter((name) => existsSync(inFolder(name)))).toEqual([]);
    expect(others.filter((name) => existsSync(inFolder(name)))).toEqual(others);
  });
});

describe('a file that is written', () => {
  it('is whole, with nothing beside it', async () => {
    const output = await OutputFolder.open(folder);

    await output.write('pages/a/evidence.json', '{}\n');

    expect(readdirSync(inFolder('pages/a'))).toEqual(['evidence.json']);
    expect(readFileSync(inFolder('pages/a/evidence.json'), 'utf8')).toBe('{}\n');
  });

  it('stays as it was where the new content cannot be written', async () => {
    const output = await OutputFolder.open(folder);
    await output.write('report.json', 'old');
    mkdirSync(inFolder('.report.json.unfinished'));

    await expect(output.write('report.json', 'new')).rejects.toMatchObject({
      code: 'file-unwritable',
    });

    expect(readFileSync(inFolder('report.json'), 'utf8')).toBe('old');
  });
});
