/** Schemas of rule sets: standard, and bounded in what they can cost. */
import { describe, expect, it } from '@jest/globals';
import { compileSchema } from '../../../src/evaluate/rules/bounded-schema.js';

type Schema = Record<string, unknown> | boolean;

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

  it('are compiled once where they are equal', () => {
    expect(compileSchema({ const: 'once' })).toBe(compileSchema({ const: 'once' }));
    expect(compileSchema({ const: 'once' })).not.toBe(compileSchema({ const: 'twice' }));
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
