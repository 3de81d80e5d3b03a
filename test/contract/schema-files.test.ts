/** The published schema files say what the program checks. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { publishedSchemas } from '../tools/published-schemas.js';

// Three folders up, beside package.json.
const folder = new URL('../../../src/schema/published/', import.meta.url);

describe('a published schema', () => {
  it.each([...publishedSchemas()])(
    '%s is up to date (else: npm run update:schemas)',
    (name, text) => {
      expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
    },
  );

  // The guards rely on it: they take each schema for one.
  it.each([...publishedSchemas()])('%s is a strict JSON Schema of draft 2020-12', (_name, text) => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

    expect(() => ajv.compile(JSON.parse(text))).not.toThrow();
  });
});
