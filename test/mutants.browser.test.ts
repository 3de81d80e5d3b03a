/** Mutants of the reference site, one of each stage of a visit, are killed without false alarms; `npm run mutants` tries all. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isKilled, runMutants, type MutantResult } from './tools/run-mutants.js';

/** One of each stage of a visit: the whole table takes half an hour, and has a command of its own. */
const sample = [
  'comments-before-choice',
  'refuse-small',
  'analytics-cookie-after-refusal',
  'ok-grants-everything',
  'withdrawal-without-effect',
];
const results = new Map<string, MutantResult>();

beforeAll(async () => {
  await runMutants(new Set(sample), (result) => {
    results.set(result.id, result);
  });
}, 900_000);

describe('a mutant', () => {
  it.each(sample)('is killed without false alarms: %s', (id) => {
    const result = results.get(id);

    expect(result?.missedBy).toEqual([]);
    expect(result?.falseAlarms).toEqual([]);
    expect(result && isKilled(result)).toBe(true);
  });
});
