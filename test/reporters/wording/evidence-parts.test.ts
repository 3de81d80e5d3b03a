/** Unit tests of `src/reporters/html/evidence-parts`. */
import { describe, expect, it } from '@jest/globals';
import { describePart, listPointers } from '../../../src/reporters/wording/evidence-parts.js';
import type { FindingPart } from '../../../src/schema/report.js';

const part = (pointer: string, value: unknown): FindingPart => ({
  pointer,
  value,
  fingerprint: '',
});

describe('describePart', () => {
  it('says of a cookie whose it is, when it was set, how long it stays, and who set it', () => {
    const cookie = {
      name: '_ga',
      domain: 'a.test',
      path: '/',
      purpose: 'analytics',
      phase: 'after-choice',
      lifetimeDays: 730,
      setBy: { how: 'script', url: 'https://b.test/a.js' },
    };

    expect(describePart(part('/scenarios/refuse/cookies/3', cookie))).toEqual({
      scenario: 'refuse',
      kind: 'Cookie',
      subject: '_ga',
      notes: [
        'for a.test',
        'analytics',
        'after the choice',
        'kept for 24 months',
        'set by the script https://b.test/a.js',
      ],
      isProse: false,
    });
  });

  it('takes the scenario of a derived fact from the fact itself', () => {
    const trace = {
      scenario: 'withdraw',
      kind: 'request',
      name: 'https://b.test/c',
      host: 'b.test',
      purpose: 'advertising',
      phase: 'after-withdrawal',
      pointer: '/scenarios/withdraw/requests/9',
    };
    const described = describePart(part('/derived/withdrawal/newTraces/0', trace));

    expect([described.scenario, described.kind, described.subject]).toEqual([
      'withdraw',
      'Request',
      'https://b.test/c',
    ]);
  });

  it.each([
    [{ key: 'k', origin: 'https://a.test', kind: 'localStorage' }, 'localStorage', 'k'],
    [
      { url: 'https://b.test/x', host: 'b.test', method: 'GET', entity: 'B' },
      'Request',
      'https://b.test/x',
    ],
    [{ url: 'https://b.test/x', host: 'b.test', party: 'third' }, 'Link', 'https://b.test/x'],
    [{ name: '_ga', host: 'a.test', exempt: false, pointer: '/x' }, 'Cookie', '_ga'],
    [{ concept: 'c', sentence: 'S.', outcome: 'kept', reason: 'R.' }, 'Sentence', 'S.'],
    [
      { scenario: 'accept', when: 'after-choice', shows: 'allowed', expected: 'refused' },
      'Status shown',
      'allowed',
    ],
    [{ id: 'color-contrast', help: 'H', layer: 1, targets: ['p'] }, 'axe-core', 'color-contrast'],
    [{ role: 'refuse', text: 'Non', layer: 1 }, 'Control', 'Non'],
    [{ state: 'allowed', label: 'L', color: '#00ff00' }, 'Status shown', 'L'],
  ])('knows %j by its shape', (value, kind, subject) => {
    const described = describePart(part('/derived/x', value));

    expect([described.kind, described.subject]).toEqual([kind, subject]);
  });

  it.each([
    [2, '2'],
    [null, 'null'],
    [undefined, 'undefined'],
    ['text', 'text'],
    [{ forms: ['A', 'a'], same: false }, 'forms: A, a · same: false'],
    [[{ a: 1 }, [2, 3]], 'a: 1, 2, 3'],
  ])('spells %j where the shape says nothing', (value, subject) => {
    expect(describePart(part('/derived/choice/extraClicksToRefuse', value))).toEqual({
      scenario: undefined,
      kind: 'extra clicks to refuse of the choice',
      subject,
      notes: [],
      isProse: false,
    });
  });

  it('reads escaped pointers', () => {
    expect(describePart(part('/scenarios/a~1b~0c/clicks', 1)).scenario).toBe('a/b~c');
  });

  it.each(['', '/', 'no pointer', '/scenarios'])('survives the pointer %j', (pointer) => {
    expect(describePart(part(pointer, { purpose: 1, phase: 'x' })).notes).toEqual([]);
  });
});

describe('listPointers', () => {
  it('follows a derived fact to the observation it names', () => {
    expect(listPointers(part('/derived/x', { pointer: '/scenarios/y/cookies/0' }))).toEqual([
      '/derived/x',
      '/scenarios/y/cookies/0',
    ]);
  });
});
