/** Unit tests of `src/reporters/html/format`. */
import { describe, expect, it } from '@jest/globals';
import {
  formatLifetime,
  formatNumber,
  formatSeconds,
  formatTime,
} from '../../../src/reporters/wording/format.js';

describe('formatTime', () => {
  it.each([
    ['2026-11-22T13:25:04.120Z', '22 November 2026, 13:25 UTC'],
    ['2026-01-02T03:04:05Z', '2 January 2026, 03:04 UTC'],
    ['2026-13-02T03:04:05Z', '2026-13-02T03:04:05Z'],
    ['yesterday', 'yesterday'],
  ])('writes %s as %s', (iso, expected) => {
    expect(formatTime(iso)).toBe(expected);
  });
});

describe('formatLifetime', () => {
  it.each([
    [null, 'session'],
    [0.02, '29 min'],
    [0.5, '12 h'],
    [1, '1 d'],
    [59, '59 d'],
    [393, '13 months'],
    [730, '24 months'],
    [Number.POSITIVE_INFINITY, '– months'],
  ])('writes %p days as %s', (days, expected) => {
    expect(formatLifetime(days)).toBe(expected);
  });
});

describe('formatNumber', () => {
  it('drops trailing zeros', () => {
    expect([formatNumber(4.5, 2), formatNumber(3, 2), formatSeconds(1240)]).toEqual([
      '4.5',
      '3',
      '1.24 s',
    ]);
  });
});
