/** The guards that the build makes: one for each published schema, of the same mind as ajv itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { builtGuard, dialect } from '../../src/schema/guards.js';

// Three folders up, beside package.json.
const root = new URL('../../../', import.meta.url);
const published = new URL('src/schema/published/', root);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

describe('the guards', () => {
  it.each(readdirSync(published))('have one of %s', (name) => {
    const guard = builtGuard(readFileSync(new URL(name, published), 'utf8'));

    expect(guard?.(null)).toBe(false);
  });

  it('have none of a schema that was changed since', () => {
    expect(builtGuard('{ "type": "object" }')).toBeUndefined();
  });

  it('admit what ajv admits, and nothing else', () => {
    const text = readFileSync(new URL('rule.schema.json', published), 'utf8');
    const judge = new Ajv2020({ strict: false }).compile(JSON.parse(text) as object);
    const rule = readJson('rules/eu-core/choice-click-parity.json') as Record<string, unknown>;
    const broken = Object.keys(rule).flatMap((field) => [
      { ...rule, [field]: 1 },
      { ...rule, [field]: [] },
      { ...rule, [field]: '' },
      { ...rule, [`${field}s`]: rule[field] },
      { ...rule, [field]: undefined },
    ]);

    const guard = builtGuard(text);

    expect(guard?.(rule)).toBe(true);
    expect(broken.map((each) => guard?.(each))).toEqual(broken.map((each) => judge(each)));
  });

  it('know what a JSON Schema is', () => {
    const guard = builtGuard(dialect);

    expect(guard?.({ items: { maximum: 3 } })).toBe(true);
    expect(guard?.({ items: { maximum: 'three' } })).toBe(false);
  });
});
