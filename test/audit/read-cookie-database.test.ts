/** Databases of cookies that users bring along: as published, of their own, and broken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivePurpose } from '../../src/derive/purposes/derive-purpose.js';
import { findNames } from '../../src/derive/purposes/find-name.js';
import { readCookieDatabase } from '../../src/audit/read-cookie-database.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bandeau-database-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(text: string, name = 'database.csv') {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return readCookieDatabase(file);
}

const published = JSON.stringify({
  'Harbour Statistics': [
    {
      id: '1',
      category: 'Analytics',
      cookie: 'harbour_visit',
      domain: '',
      description: 'Counts visits.',
      retentionPeriod: '2 years',
      dataController: 'Harbour',
      privacyLink: '',
      wildcardMatch: '0',
    },
    {
      id: '2',
      category: 'Marketing',
      cookie: 'harbour_ad_',
      domain: 'ads.harbour.test',
      description: '',
      retentionPeriod: 'session',
      dataController: 'Harbour',
      privacyLink: '',
      wildcardMatch: '1',
    },
  ],
});

const header =
  'ID,Platform,Category,Cookie / Data Key name,Domain,Description,Retention period,Data Controller,User Privacy & GDPR Rights Portals,Wildcard match';

describe('readCookieDatabase', () => {
  it('reads the published JSON', async () => {
    const { names, described } = await read(published, 'database.json');

    expect(described).toEqual({
      file: 'database.json',
      entries: 2,
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(findNames(names, 'harbour_visit')).toEqual([
      { name: 'harbour_visit', owner: 'Harbour', purpose: 'analytics', lifetimeDays: 730.5 },
    ]);
    expect(findNames(names, 'harbour_ad_7')).toEqual([
      {
        name: 'harbour_ad_*',
        owner: 'Harbour',
        purpose: 'advertising',
        lifetimeDays: null,
        hosts: ['ads.harbour.test'],
      },
    ]);
  });

  it('reads the published CSV, with commas, quotes and line breaks in its cells', async () => {
    const { names, described } = await read(
      `\uFEFF${header}\r\n1,Harbour,Analytics,tide_id,"tide.test (3rd party) or advertiser's website domain (1st party)","Counts ""visits"",\nand more",1 year,Harbour,,0\r\n2,Harbour,Functional,tide_x,,,1 day,Harbour,,0\r\n`,
    );

    expect(described.entries).toBe(2);
    expect(findNames(names, 'tide_id')).toEqual([
      { name: 'tide_id', owner: 'Harbour', purpose: 'analytics', lifetimeDays: 365.25 },
    ]);
    expect(findNames(names, 'tide_x')).toMatchObject([{ purpose: 'unknown' }]);
  });

  it('reads a file of one’s own, with our words for purposes', async () => {
    const { names } = await read('name,purpose,lifetime\nberth,strictly-necessary,session\n');

    expect(findNames(names, 'berth')).toEqual([
      { name: 'berth', owner: null, purpose: 'strictly-necessary', lifetimeDays: null },
    ]);
  });

  it.each([
    ['broken JSON', '{"a": [', 'cookie-database-invalid'],
    ['broken CSV', 'name,purpose\n"berth,analytics\n', 'cookie-database-invalid'],
    ['another table', 'first,second\n1,2\n', 'cookie-database-invalid'],
    ['nothing', '', 'cookie-database-invalid'],
  ])('refuses %s and says what it takes', async (_what, text, code) => {
    await expect(read(text)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('Open Cookie Database'),
    });
  });

  it('refuses a file that is not there', async () => {
    await expect(readCookieDatabase(path.join(folder, 'none.csv'))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });
});

describe('derivePurpose with a database', () => {
  const cookie = (name: string, host = 'journal.test') =>
    ({ kind: 'cookie', name, host, setBy: { how: 'script', url: null } }) as const;

  it('asks it for what our table does not know, after what the site declares', async () => {
    const other = `${header}\n3,Else,Marketing,_ga,,,1 day,Else,,0\n`;
    const { names: database } = await read(published);
    const { names: contradicting } = await read(other);
    const context = { site: 'journal.test', database };
    const declared = [{ name: 'harbour_visit', purpose: 'advertising' as const }];

    expect(derivePurpose(cookie('harbour_visit'), context)).toEqual({
      purpose: 'analytics',
      purposeSource: 'cookie-database',
      entity: 'Harbour',
    });
    expect(derivePurpose(cookie('harbour_visit'), { ...context, declared })).toMatchObject({
      purpose: 'advertising',
      purposeSource: 'declared',
    });
    const known = derivePurpose(cookie('_ga'), { ...context, database: contradicting });
    expect(known).toMatchObject({ purpose: 'analytics', purposeSource: 'known-name' });
    expect(derivePurpose(cookie('harbour_ad_7'), context)).toMatchObject({ purpose: 'unknown' });
    expect(derivePurpose(cookie('harbour_ad_7', 'ads.harbour.test'), context)).toMatchObject({
      purpose: 'advertising',
    });
  });
});
