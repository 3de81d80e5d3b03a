/** Files are there whole or not at all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isUnfinished, writeWholeFile } from '../../src/documents/write-whole-file.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'write-whole-file-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string): string => path.join(folder, name);

describe('writeWholeFile', () => {
  it('takes the place of what stood there, and leaves nothing beside it', async () => {
    writeFileSync(inFolder('a.json'), 'a much longer old text');

    await writeWholeFile(inFolder('a.json'), 'new');

    expect(readFileSync(inFolder('a.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('writes under a name of its own until all is written', async () => {
    mkdirSync(inFolder('.a.json.unfinished'));
    writeFileSync(inFolder('a.json'), 'old');

    await expect(writeWholeFile(inFolder('a.json'), 'new')).rejects.toThrow('EISDIR');

    expect(readFileSync(inFolder('a.json'), 'utf8')).toBe('old');
  });

  it('leaves nothing where its place is taken by a folder', async () => {
    mkdirSync(inFolder('a.json'));

    await expect(writeWholeFile(inFolder('a.json'), 'new')).rejects.toThrow('EISDIR');

    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('the name of an unfinished file', () => {
  it.each([
    ['.report.json.unfinished', true],
    ['report.json.unfinished', false],
    ['.report.json', false],
    ['.unfinished', false],
  ])('%s: %s', (name, expected) => {
    expect(isUnfinished(name)).toBe(expected);
  });
});
