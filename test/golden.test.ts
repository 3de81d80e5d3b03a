/** The committed reports of the sample are what the reporters write today. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { renderGolden } from './sample/golden.js';

const folder = new URL('../../reports/sample/', import.meta.url);
const golden = renderGolden();

describe('reports/sample', () => {
  it.each([...golden.keys()])('holds %s as it is written today', (file) => {
    const committed = readFileSync(new URL(file, folder), 'utf8');

    if (committed !== golden.get(file)) {
      throw new Error(
        `reports/sample/${file} differs from what the reporters write, first in line ${firstDifference(file, committed)}. ` +
          'Run `npm run update:sample`, look at the difference, and commit it.',
      );
    }
    expect(committed).toBe(golden.get(file));
  });

  it('holds nothing else', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...golden.keys()].toSorted());
  });
});

function firstDifference(file: string, committed: string): number {
  const lines = committed.split('\n');
  const today = (golden.get(file) ?? '').split('\n');
  return lines.findIndex((line, index) => line !== today[index]) + 1;
}
