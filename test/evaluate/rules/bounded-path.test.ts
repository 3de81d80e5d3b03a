/** Queries of rule sets: those of RFC 9535, and bounded in what they can cost. */
import { describe, expect, it } from '@jest/globals';
import { compilePath } from '../../../src/evaluate/rules/bounded-path.js';

describe('queries', () => {
  const document = { list: [{ name: 'a' }, { name: 'b', text: 'ab' }], other: { name: 'c' } };
  const pointers = (given: string): string[] =>
    compilePath(given)
      .select(document)
      .map(({ pointer }) => pointer);

  it.each([
    ['$.list[*].name', ['/list/0/name', '/list/1/name']],
    ["$.list[?match(@.name, 'a|c')]", ['/list/0']],
    ["$.list[?search(@.text, 'b')].name", ['/list/1/name']],
    ["$..[?@.name == 'c']", ['/other']],
    ["$['list','other']", ['/list', '/other']],
    ['$.nothing', []],
  ])('select by %s', (given, expected) => {
    expect(pointers(given)).toEqual(expected);
  });

  it.each([
    ['$.list[*].name', '/list'],
    ["$.other['name']", '/other/name'],
    ['$..name', ''],
    ['$', ''],
  ])('know of %s what every node lies in', (given, stem) => {
    expect(compilePath(given).stem).toBe(stem);
  });

  it.each([
    ['no query', '$.list[', 'RFC 9535'],
    ['two descents', '$..*..*', '".."'],
    ['a descent in a filter', '$.list[?@..name]', '".."'],
    ['an open query from the root in a filter', '$.list[?count($.list[*]) > 1]', '"$"'],
    ['several unions', "$['a','a']['b','b']", 'several selectors'],
    ['a pattern from the evidence', '$.list[?match(@.name, @.text)]', 'written out'],
    ['a pattern with look-ahead', "$.list[?match(@.name, '(?=a)a')]", 'look-around'],
    ['such a pattern under a not', "$.list[?!search(@.name, '(a)\\\\1')]", 'back references'],
    ['such a pattern in brackets', "$.list[?(@.name && search(@.name, '(a)\\\\1'))]", 'back'],
  ])('are refused with %s', (_, given, words) => {
    expect(() => compilePath(given)).toThrow(words);
  });
});
