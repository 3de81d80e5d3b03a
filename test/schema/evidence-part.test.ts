/** Unit tests of `src/schema/evidence-part`, and that all who name a part take it for the same. */
import { describe, expect, it } from '@jest/globals';
import { namePart } from '../../src/evaluate/judging/part-kinds.js';
import { describePart } from '../../src/reporters/wording/evidence-parts.js';
import { recognisePart } from '../../src/schema/evidence-part.js';

const host = 'a.test';
const pointer = '/scenarios/accept/cookies/0';
const identified = { kind: 'cookie', name: '_ga', host, party: 'first', purpose: 'analytics' };

const parts: readonly [kind: string, value: object, name: string, described: string][] = [
  ['trace', { ...identified, scenario: 'accept', pointer }, 'cookie "_ga" (a.test)', 'Cookie'],
  ['identifier', { ...identified, pointers: [pointer] }, 'identifier "_ga" (a.test)', 'the x'],
  [
    'declared-cookie',
    { name: '_ga', source: 'policy', purpose: 'analytics' },
    'declared cookie "_ga"',
    'the x',
  ],
  [
    'cookie-fact',
    { name: '_ga', host, party: 'first', purpose: 'analytics', pointer },
    'cookie "_ga" (a.test)',
    'Cookie',
  ],
  [
    'cookie',
    { name: '_ga', domain: host, path: '/', purpose: 'analytics' },
    'cookie "_ga" (a.test)',
    'Cookie',
  ],
  [
    'storage',
    { kind: 'localStorage', origin: 'https://a.test', key: 'k' },
    'localStorage key "k" (https://a.test)',
    'localStorage',
  ],
  [
    'request',
    { url: 'https://a.test/', host, method: 'GET', party: 'first' },
    'request to a.test',
    'Request',
  ],
  ['control', { role: 'refuse', text: 'Non', layer: 1 }, '"Non" (refuse)', 'Control'],
  ['violation', { id: 'name', help: 'Help', layer: 1 }, 'Help (name)', 'axe-core'],
  [
    'promise',
    { concept: 'c', sentence: 'S.', outcome: 'kept', reason: 'R.' },
    '"S.": R.',
    'Sentence',
  ],
  [
    'indicator',
    { scenario: 'accept', when: 'after-choice', shows: 'refused', expected: 'allowed' },
    'accept, after-choice: shows refused, should show allowed',
    'Status shown',
  ],
  ['statement', { concept: 'c', text: 'S.', layer: 1 }, '"S."', 'the x'],
  [
    'category',
    { name: 'Mesure', purpose: 'analytics', locked: false },
    'category "Mesure"',
    'Category',
  ],
];

describe('a part of the evidence', () => {
  it.each(parts)('is a %s by its fields, whoever asks', (kind, value, name, described) => {
    expect(recognisePart(value)?.kind).toBe(kind);
    expect(namePart(value)).toBe(name);
    expect(describePart({ pointer: '/derived/x', value, fingerprint: '' }).kind).toBe(described);
  });

  it.each([
    [null],
    ['text'],
    [['name', 'purpose']],
    [{ name: 'x' }],
    [{ name: null, purpose: 'analytics' }],
    [{ name: ['x'], purpose: 'analytics' }],
    [Object.create({ name: 'x', purpose: 'analytics' })],
  ])('is nothing known where its own fields do not say so: %j', (value: unknown) => {
    expect(recognisePart(value)).toBeUndefined();
  });
});
