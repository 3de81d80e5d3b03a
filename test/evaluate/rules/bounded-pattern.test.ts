/** Patterns of rule sets: those of ECMA-262, in linear time. */
import { describe, expect, it } from '@jest/globals';
import { compilePattern } from '../../../src/evaluate/rules/bounded-pattern.js';

describe('patterns', () => {
  it('cannot be made to take exponential time', () => {
    const startedAtMs = performance.now();

    expect(compilePattern('^(a+)+$').test(`${'a'.repeat(100_000)}!`)).toBe(false);
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
  });

  it.each([
    ['look-ahead', '(?=a)b'],
    ['look-behind', '(?<=a)b'],
    ['a back reference', '(a)\\1'],
    ['nested counts', '(?:(?:a{90}){90}){90}'],
    ['a long text', 'a'.repeat(1001)],
    ['a missing bracket', '(a'],
  ])('are refused with %s', (_, pattern) => {
    expect(() => compilePattern(pattern)).toThrow(/^the pattern "/);
  });

  it.each([
    ['\\u00e9', 'é'],
    ['a\\sb', 'a\u00A0b'],
    ['a[\\s-]b', 'a\u202Fb'],
    ['^\\p{Lu}', 'É'],
    ['a\\/b', 'a/b'],
    ['(?<name>x)', 'x'],
  ])('mean in %s what ECMA-262 says', (pattern, text) => {
    expect(compilePattern(pattern).test(text)).toBe(true);
  });

  it('take a no-break space for white space when asked for anything else', () => {
    expect(compilePattern('^\\S$').test('\u00A0')).toBe(false);
  });
});
