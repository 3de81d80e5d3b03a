import { describe, expect, it } from '@jest/globals';
import { compilePath } from '../../../src/evaluate/rules/bounded-path.js';
import { compilePattern } from '../../../src/evaluate/rules/bounded-pattern.js';
import { compileSchema } from '../../../src/evaluate/rules/bounded-schema.js';

type Schema = Record<string, unknown> | boolean;

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
  ])('tell of %s what every node lies in', (given, stem) => {
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

describe('schemas', () => {
  const fails = (schema: Schema, value: unknown): boolean =>
    compileSchema(schema)(value).length > 0;

  it('are standard: draft 2020-12, references within themselves', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $defs: { 'a b': { prefixItems: [{ const: 1 }], items: false } },
      $ref: '#/$defs/a%20b',
    };

    expect(fails(schema, [1])).toBe(false);
    expect(fails(schema, [1, 2])).toBe(true);
  });

  it('may be true or false', () => {
    expect([fails(true, 1), fails(false, 1)]).toEqual([false, true]);
  });

  it('need not name a type for each keyword', () => {
    expect(fails({ maximum: 0 }, 1)).toBe(true);
  });

  it('use patterns of linear time', () => {
    const schema = { patternProperties: { '^(x+)+$': false }, type: 'object' };
    const startedAtMs = performance.now();

    expect(fails(schema, { [`${'x'.repeat(50_000)}!`]: 1 })).toBe(false);
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
  });

  it.each<[string, Schema, string]>([
    ['a remote reference', { items: { $ref: 'https://evil.example/s' } }, '/items refers to'],
    ['a reference to a file', { $ref: 'file:///etc/passwd' }, '/ refers to'],
    ['a reference by name', { $ref: '#here' }, '/ refers to'],
    ['a dangling reference', { $ref: '#/$defs/x' }, 'not there'],
    ['a circle', { $defs: { a: { items: { $ref: '#/$defs/a' } } }, $ref: '#/$defs/a' }, 'circle'],
    ['itself', { $ref: '#' }, 'circle'],
    ['another draft', { $schema: 'http://json-schema.org/draft-07/schema#' }, '$schema'],
    ['an id', { properties: { a: { $id: 'x' } } }, '/properties/a has "$id"'],
    ['an anchor', { $anchor: 'x' }, '"$anchor"'],
    ['a dynamic reference', { $dynamicRef: '#x' }, '"$dynamicRef"'],
    [
      'an unknown keyword',
      { allOf: [{ maxItem: 1 }] },
      '/allOf/0 has an unknown keyword "maxItem"',
    ],
    ['a wrong value', { properties: { a: { maxItems: -1 } } }, '/properties/a/maxItems'],
    ['an unknown format', { format: 'x-anything' }, 'format'],
    ['look-ahead', { pattern: '(?=a)' }, 'look-around'],
    ['endless depth', nest(100), 'nested too deeply'],
    ['doubling references', double(30), 'too large'],
  ])('are refused with %s', (_, schema, words) => {
    expect(() => compileSchema(schema)).toThrow(words);
  });
});

function nest(levels: number): Schema {
  return levels === 0 ? true : { not: nest(levels - 1) };
}

/** Each definition asks twice for the next: a few lines that would be looked at 2^n times. */
function double(levels: number): Schema {
  const definitions = Array.from({ length: levels }, (_, level): [string, Schema] => [
    `d${level}`,
    level === 0
      ? { type: 'string' }
      : { allOf: [{ $ref: `#/$defs/d${level - 1}` }, { $ref: `#/$defs/d${level - 1}` }] },
  ]);
  return { $defs: Object.fromEntries(definitions), $ref: `#/$defs/d${levels - 1}` };
}
