/** The word somebody probably meant. */
import { describe, expect, it } from '@jest/globals';
import { nearestName } from '../../src/text/nearest-name.js';

const known = ['audit', 'key', 'format', 'output', 'fail-on', 'no-sandbox'];

describe('nearestName', () => {
  it.each([
    ['fromat', 'format'],
    ['outptu', 'output'],
    ['fail_on', 'fail-on'],
    ['kye', 'key'],
    ['adit', 'audit'],
    ['audti', 'audit'],
    ['nosandbox', 'no-sandbox'],
    ['frobnicate', undefined],
    ['sandbox', 'no-sandbox'],
    ['x', undefined],
    ['', undefined],
  ])('takes %j for %j', (typed, meant) => {
    expect(nearestName(typed, known)).toBe(meant);
  });
});
