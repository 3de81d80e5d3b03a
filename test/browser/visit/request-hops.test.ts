/** Unit tests of `src/browser/visit/request-hops`. */
import type { Protocol } from 'puppeteer-core';
import { describe, expect, it } from '@jest/globals';
import { alignExtraInfo, isRepeated } from '../../../src/browser/visit/request-hops.js';

const networked = { hasExtraInfo: true };
const cached = { hasExtraInfo: false };

describe('alignExtraInfo', () => {
  it.each([
    ['each in its order', [networked, networked], ['a', 'b'], ['a', 'b']],
    ['past what touched no network', [cached, networked], ['a'], [undefined, 'a']],
    ['as far as it came', [networked, networked], ['a'], ['a', undefined]],
    ['to nobody where nobody has any', [cached], ['a'], [undefined]],
  ])('gives it to the hops, %s', (_how, hops, extra, expected) => {
    expect(alignExtraInfo(hops, extra)).toEqual(expected);
  });
});

describe('isRepeated', () => {
  const event = (timestamp: number, more: object = {}) =>
    ({ timestamp, ...more }) as Protocol.Network.RequestWillBeSentEvent;
  const redirectResponse = { status: 302 };

  it.each([
    ['a first request', undefined, event(1), false],
    ['the same request from another session', { timestamp: 1 }, event(1), true],
    ['a redirect', { timestamp: 1 }, event(2, { redirectResponse }), false],
    [
      'the same redirect from another session',
      { timestamp: 2 },
      event(2, { redirectResponse }),
      true,
    ],
  ])('says of %s whether it is known', (_what, last, next, expected) => {
    expect(isRepeated(last, next)).toBe(expected);
  });
});
