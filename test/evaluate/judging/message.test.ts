import { describe, expect, it } from '@jest/globals';
import { fillMessage, describeUnobserved } from '../../../src/evaluate/judging/message.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';

const fill = (message: string, ...parts: readonly unknown[]): string =>
  fillMessage(message, { evidence: flawlessEvidence, parts });

describe('slots', () => {
  it('name parts in words for people', () => {
    const cookie = flawlessEvidence.scenarios['accept']?.cookies?.[2];
    const request = flawlessEvidence.scenarios['accept']?.requests?.[2];
    const stored = flawlessEvidence.scenarios['accept']?.storage?.[0];
    const control = flawlessEvidence.banner?.controls[1];

    expect(fill('{list}', cookie, request, stored, control)).toBe(
      'cookie "sid" (social.example), request to social.example, localStorage key "reading-size" (https://www.news.example), "Tout refuser" (refuse)',
    );
  });

  it('name at most five parts, each name once', () => {
    expect(fill('{count}: {list}', 'a', 'a', 'b', 'c', 'd', 'e', 'f', 'g')).toBe(
      '8: a, b, c, d, e and 2 more',
    );
  });

  it.each([
    [1.3333333, '1.33'],
    [true, 'yes'],
    [null, 'none'],
    [undefined, 'unknown'],
    [[], 'none'],
    [['a', 'b'], 'a, b'],
    [[{}, {}], '2 entries'],
  ])('put %j as %s', (value, words) => {
    expect(fill('{value}', value)).toBe(words);
  });

  it('reach any part of the evidence', () => {
    expect(fill('{/page/language}, {/banner/policy/status}, {/page/nothing}')).toBe(
      'fr, 200, unknown',
    );
  });

  it('name a field of the first part', () => {
    const cookie = { ...flawlessEvidence.scenarios['accept']?.cookies?.[2], lifetimeDays: 760 };

    expect(fill('{value} lives {value/lifetimeDays} days; {value/nothing}', cookie)).toBe(
      'cookie "sid" (social.example) lives 760 days; unknown',
    );
  });

  it('name a parameter with its unit', () => {
    const parameters = {
      longest: { default: 397, unit: 'days', source: 'A text' },
      kinds: { default: ['a', 'b'], source: 'A text' },
    };
    const slots = { evidence: flawlessEvidence, parts: [], parameters };

    expect(fillMessage('At most {$longest}: {$kinds}.', slots)).toBe('At most 397 days: a, b.');
  });

  it('leave the page no way to act on the message', () => {
    const hostile = 'a{count}$&\u001B[31m\u202Eb\r\nc\uD800'.padEnd(5000, '!');

    const message = fill('{value}', hostile);

    expect(message).toMatch(/^a\{count\}\$&b c\uFFFD!/);
    expect(message.length).toBeLessThanOrEqual(120);
  });

  it('are not emptied by what nobody sees', () => {
    expect(fill('{value}', `${'\u200B'.repeat(5000)}_ga`)).toBe('_ga');
  });
});

describe('reasons', () => {
  it('end as a question where they are one', () => {
    const part = {
      pointer: '/a',
      kind: 'not-observed',
      reason: 'Is it so?',
      explained: true,
    } as const;

    expect(describeUnobserved('cantTell', [part])).toBe('Cannot tell: Is it so?');
  });

  it('are three at most, each once', () => {
    const parts = ['a', 'b', 'a', 'c', 'd'].map((reason) => ({
      pointer: '/x',
      kind: 'not-observed' as const,
      reason,
      explained: true,
    }));

    expect(describeUnobserved('cantTell', parts)).toBe('Cannot tell: a; b; c; and 1 more.');
  });
});
