/** The schema of evidence is the documentation of the document. */
import { describe, expect, it } from '@jest/globals';
import { evidenceSchema, type SchemaNode } from '../../src/evaluate/rules/evidence-schema.js';

interface Described extends SchemaNode {
  readonly description?: string;
  readonly anyOf?: readonly Described[];
}

/** Lists the pointers of all properties that no sentence describes, with how many there are in all. */
function listUndescribed(schema: SchemaNode, at = ''): { all: number; undescribed: string[] } {
  const found = { all: 0, undescribed: [] as string[] };
  const goOn = (below: SchemaNode | undefined, pointer: string): void => {
    if (below === undefined) return;
    const { all, undescribed } = listUndescribed(below, pointer);
    found.all += all;
    found.undescribed.push(...undescribed);
  };
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const pointer = `${at}/${name}`;
    found.all += 1;
    if (!isDescribed(property)) found.undescribed.push(pointer);
    goOn(property, pointer);
  }
  for (const record of Object.values(schema.patternProperties ?? {})) goOn(record, `${at}/*`);
  if (typeof schema.additionalProperties === 'object') goOn(schema.additionalProperties, `${at}/*`);
  goOn(schema.items, `${at}/*`);
  for (const form of schema.anyOf ?? []) goOn(form, at);
  return found;
}

/** What may be null is described where its other form is. */
function isDescribed(schema: Described): boolean {
  const sentence = schema.description?.trim() ?? '';
  return sentence.length > 2 || (schema.anyOf ?? []).some((form) => isDescribed(form));
}

describe('the schema of evidence', () => {
  it('describes every property', () => {
    const { all, undescribed } = listUndescribed(evidenceSchema);

    expect(all).toBeGreaterThan(700);
    expect(undescribed).toEqual([]);
  });

  it('ends every description as a sentence ends', () => {
    const texts = [
      ...JSON.stringify(evidenceSchema).matchAll(/"description":"((?:[^"\\]|\\.)+)"/g),
    ];

    expect(texts.length).toBeGreaterThan(700);
    expect(texts.map(([, text = '']) => text).filter((text) => !/[.…]$/.test(text))).toEqual([]);
  });
});
