/** Recordings from strangers: whole, or refused with what is wrong. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/recordings/body-store.js';
import { readRecording } from '../../src/recordings/read-recording.js';
import { bodiesFolder, recordingFile, sealed } from '../../src/recordings/recorder.js';

const body = 'news';
const name = digestOf(body);

const document = {
  schemaVersion: 1,
  notice: 'Take care.',
  tool: { name: 'bandeau', version: '1.0.0' },
  browser: { name: 'Chrome', version: '150.0' },
  page: { url: 'https://news.test/' },
  startedAt: '2026-03-01T00:00:00.000Z',
  finishedAt: '2026-03-01T00:01:00.000Z',
  visit: {
    scenarios: ['untouched'],
    locale: 'fr-FR',
    timezone: 'UTC',
    viewport: { width: 1280, height: 900 },
    waits: { minimumMs: 100, capMs: 1000 },
    timeoutMs: 1000,
    thirdPartyCookies: 'allow',
    headerNames: [],
  },
  hashSalt: 'abc',
  scenarios: {
    untouched: {
      startedAt: '2026-03-01T00:00:00.000Z',
      exchanges: [
        {
          method: 'GET',
          url: 'https://news.test/',
          answer: { status: 200, headers: [], waitMs: 3, body: name },
        },
      ],
      sockets: [],
    },
  },
};

let folder = '';

function write(content: object, bodyText = body): void {
  mkdirSync(path.join(folder, bodiesFolder));
  writeFileSync(path.join(folder, bodiesFolder, name), bodyText);
  writeFileSync(path.join(folder, recordingFile), JSON.stringify(content));
}

describe('readRecording', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'recording-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads what is whole', async () => {
    write(sealed(document));

    await expect(readRecording(folder)).resolves.toMatchObject({ folder, recording: document });
  });

  it('refuses a document that was changed', async () => {
    write({ ...sealed(document), hashSalt: 'abd' });

    await expect(readRecording(folder)).rejects.toThrow('it was changed afterwards');
  });

  it('refuses a body that was changed', async () => {
    write(sealed(document), 'gnus');

    await expect(readRecording(folder)).rejects.toThrow('it was changed afterwards');
  });

  it('misses a body that is gone', async () => {
    write(sealed(document));
    rmSync(path.join(folder, bodiesFolder, name));

    await expect(readRecording(folder)).rejects.toThrow('does not exist');
  });

  it('follows no link out of its folder', async () => {
    write(sealed(document));
    const elsewhere = path.join(folder, 'elsewhere');
    writeFileSync(elsewhere, body);
    rmSync(path.join(folder, bodiesFolder, name));
    symlinkSync(elsewhere, path.join(folder, bodiesFolder, name));

    await expect(readRecording(folder)).rejects.toThrow('is no plain file');
  });

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['another document', '{}', 'is not valid'],
  ])('refuses %s', async (_what, text, words) => {
    writeFileSync(path.join(folder, recordingFile), text);

    await expect(readRecording(folder)).rejects.toThrow(words);
  });

  it('refuses a name of a body that leads out of the folder', async () => {
    const text = JSON.stringify(document).replaceAll(name, `../../${name}`);
    write(sealed(JSON.parse(text) as object));

    await expect(readRecording(folder)).rejects.toThrow('is not valid');
  });

  it('says where there is none', async () => {
    await expect(readRecording(path.join(folder, 'none'))).rejects.toThrow('does not exist');
  });
});
