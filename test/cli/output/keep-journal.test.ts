/** The journal of a run: what was asked for, and what became of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditedPage } from '../../../src/batch/audit-pages.js';
import { pageSlug } from '../../../src/batch/page-slug.js';
import { keepJournal, type KeptJournal } from '../../../src/cli/output/keep-journal.js';
import { OutputFolder } from '../../../src/cli/output/output-folder.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import type { Journal } from '../../../src/schema/journal.js';
import { parseJournal } from '../../../src/schema/parse.js';

const startedAt = '2026-01-01T00:00:00.000Z';
const [first, second, third] = ['a', 'b', 'c'].map((name) => `https://${name}.example/`) as [
  string,
  string,
  string,
];
const error = { code: 'timed-out', message: 'It took too long. Give it longer.' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keep-journal-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string): string => path.join(folder, name);

async function ask(...urls: string[]): Promise<KeptJournal> {
  return keepJournal(await OutputFolder.open(folder), urls, startedAt);
}

function readJournal(): Journal {
  return parseJournal(JSON.parse(readFileSync(inFolder('journal.json'), 'utf8')), 'journal');
}

function audited(url: string): AuditedPage {
  const rules = { ruleSets: [] };
  const evidence = flawlessEvidence;
  return { url, evidence, rules, images: new Map(), files: new Map(), findings: [] };
}

describe('the journal', () => {
  it('says what is asked for before anything became of it', async () => {
    await ask(first, second);

    expect(readJournal()).toMatchObject({
      startedAt,
      pages: [
        { url: first, status: 'unfinished' },
        { url: second, status: 'unfinished' },
      ],
    });
  });

  it('says what became of each page, also where two end at once', async () => {
    const journal = await ask(first, second, third);

    await Promise.all([journal.note({ url: second, error }), journal.note(audited(first))]);

    expect(readJournal().pages).toEqual([
      { url: first, status: 'audited', slug: pageSlug(first) },
      { url: second, status: 'not-audited', error },
      { url: third, status: 'unfinished' },
    ]);
  });

  it('keeps what an earlier run was asked for, and begins anew with what is asked again', async () => {
    const journal = await ask(first, second);
    await journal.note({ url: first, error });
    await journal.note({ url: second, error });

    await ask(second, third);

    expect(readJournal().pages).toEqual([
      { url: first, status: 'not-audited', error },
      { url: second, status: 'unfinished' },
      { url: third, status: 'unfinished' },
    ]);
  });

  it('is not written over where it is none', async () => {
    writeFileSync(inFolder('journal.json'), '{}');

    await expect(ask(first)).rejects.toMatchObject({ code: 'evidence-invalid' });
  });

  it('says that it cannot be written', async () => {
    const journal = await ask(first);
    rmSync(inFolder('journal.json'));
    mkdirSync(inFolder('journal.json'));

    await expect(journal.note(audited(first))).rejects.toMatchObject({ code: 'file-unwritable' });
  });

  it.each([
    'https://[::]/',
    `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/${'c/'.repeat(2000)}`,
    'https://xn--bcher-kva.example/?q=%2e%2e',
  ])('takes the name that the folder of a page has: %s', async (url) => {
    const journal = await ask(url);

    await journal.note(audited(url));

    expect(readJournal().pages).toEqual([{ url, status: 'audited', slug: pageSlug(url) }]);
  });
});
