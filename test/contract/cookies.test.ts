/** The tables of cookies and of keys of storage: each name once, and none that says too much. */
import { describe, expect, it } from '@jest/globals';
import { cookieTable, storageTable } from '../../src/knowledge/cookies/index.js';

const keyOf = ({ name, hosts }: { name: string; hosts?: readonly string[] }): string =>
  `${name} on ${(hosts ?? ['any host']).join(' ')}`;

describe('the table of cookie names', () => {
  it('knows at least 400 names', () => {
    expect(new Set(cookieTable.map(({ name }) => name)).size).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['cookie', cookieTable],
    ['storage', storageTable],
  ])('says each %s name once per group of hosts', (_, table) => {
    const keys = table.map(keyOf);
    const repeated = keys.filter((key, at) => keys.indexOf(key) !== at);

    expect(repeated).toEqual([]);
  });

  it('uses at most one star per name, and never a lone one', () => {
    const wrong = [...cookieTable, ...storageTable]
      .map(({ name }) => name)
      .filter((name) => name.split('*').length > 2 || name.replace('*', '').length < 2);

    expect(wrong.filter((name) => name.includes('*'))).toEqual([]);
  });

  it('gives no lifetime beyond thirty years', () => {
    expect(cookieTable.every(({ lifetimeDays }) => (lifetimeDays ?? 0) <= 10_950)).toBe(true);
  });
});
