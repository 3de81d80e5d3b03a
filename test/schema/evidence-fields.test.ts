/** Finding a part of the evidence in its schema. */
import { describe, expect, it } from '@jest/globals';
import { AuditError } from '../../src/schema/audit-error.js';
import { fieldAt } from '../../src/schema/evidence-fields.js';
import { optionalPointers } from '../contract/evidence-schema.js';
import { flawlessEvidence } from '../../src/evaluate/examples/flawless-evidence.js';

function complaintOf(pointer: string): string {
  try {
    fieldAt(pointer);
  } catch (error) {
    if (error instanceof AuditError && error.code === 'usage') return error.message;
    throw error;
  }
  return 'none';
}

describe('a field of the evidence', () => {
  it('is the whole document where the pointer is empty', () => {
    const { name, type, members } = fieldAt('');

    expect({ name, type }).toEqual({ name: '', type: 'object' });
    expect(members.map((member) => member.name)).toEqual(
      expect.arrayContaining(['page', 'banner', 'scenarios', 'derived']),
    );
  });

  it.each([
    ['/page/url', 'string'],
    ['/banner', 'object'],
    ['/banner/controls', 'array of objects'],
    ['/banner/controls/0/confidence', 'number from 0 to 1'],
    ['/banner/controls/*/layer', 'integer from 1'],
    ['/schemaVersion', 'number'],
    ['/scenarios', 'record of objects'],
    ['/scenarios/whatever/cookies/3/presentIn', 'array of strings'],
    ['/derived/traces', 'record of arrays of objects'],
    ['/derived/promiseStates/policy-linked', 'string'],
    ['/dns/cnames', 'record of arrays of strings'],
    [
      '/scenarios/*/signals/gpp/stored/0/string/sections/0/fields',
      'record of numbers or booleans or strings or arrays of numbers',
    ],
    ['/repeat/unstable/0/otherRuns/0/value', 'any type'],
  ])('%s has the type %s', (pointer, type) => {
    expect(fieldAt(pointer)).toMatchObject({ pointer, type });
  });

  it('may be missing where its holder need not have it, and null where the schema allows it', () => {
    const kindOf = (pointer: string): readonly boolean[] => {
      const { mayBeMissing, mayBeNull } = fieldAt(pointer);
      return [mayBeMissing, mayBeNull];
    };

    expect(kindOf('/page')).toEqual([false, false]);
    expect(kindOf('/banner')).toEqual([true, true]);
    expect(kindOf('/banner/language')).toEqual([false, true]);
    expect(kindOf('/scenarios/refuse')).toEqual([true, false]);
    expect(kindOf('/scenarios/refuse/clicks')).toEqual([true, false]);
  });

  it('has the values of a closed list, its entries’ where it is an array or a record', () => {
    expect(fieldAt('/banner/controls/0/role').values).toContain('refuse');
    expect(fieldAt('/scenarios/accept/cookies/0/presentIn').values).toContain('after-choice');
    expect(fieldAt('/derived/promiseStates').values).toEqual(['kept', 'broken', 'unstated']);
    expect(fieldAt('/schemaVersion').values).toEqual(['1']);
    expect(fieldAt('/page/url').values).toEqual([]);
  });

  it('has the fields of its entries where it is an array or a record', () => {
    const traces = fieldAt('/derived/traces');

    expect(traces.holder).toBe('/derived/traces/*/*');
    expect(traces.members[0]).toMatchObject({ pointer: '/derived/traces/*/*/scenario' });
    expect(fieldAt('/page').holder).toBe('/page');
    expect(fieldAt('/page/url').members).toEqual([]);
  });

  it('is described, an entry by what it is an entry of', () => {
    expect(fieldAt('/derived/choice/sizeParity').description).toMatch(
      /^True from 0.8 of the height/,
    );
    expect(fieldAt('/banner/controls/0').description).toBe(fieldAt('/banner/controls').description);
  });

  it('is found for each place of a document', () => {
    const pointers = optionalPointers(flawlessEvidence);

    expect(pointers.length).toBeGreaterThan(50);
    for (const pointer of pointers) expect(fieldAt(pointer).mayBeMissing).toBe(true);
  });
});

describe('a pointer that leads nowhere', () => {
  it.each([
    ['/baner', 'There is no "baner" in the evidence; did you mean "/banner"?'],
    ['/zzzz', 'There is no "zzzz" in the evidence; see "bandeau rules fields".'],
    ['/page/zzzz', 'There is no "zzzz" in /page; see "bandeau rules fields /page".'],
    [
      '/banner/controls/role',
      'There is no "role" in /banner/controls; did you mean "/banner/controls/*/role"?',
    ],
    ['/page/url/host', 'There is no "host" in /page/url, which has no fields.'],
    ['/page/toString', 'There is no "toString" in /page; see "bandeau rules fields /page".'],
    ['page.url', '"page.url" is no JSON Pointer, which starts with "/": try "/page/url".'],
    [
      "$['page'].url",
      `"$['page'].url" is no JSON Pointer, which starts with "/": try "/page/url".`,
    ],
  ])('%s is told what may have been meant', (pointer, message) => {
    expect(complaintOf(pointer)).toBe(message);
  });
});
