/** Which recorded answer a request of a replayed page gets. */
import { describe, expect, it } from '@jest/globals';
import { answerFinder } from '../../src/recordings/find-answer.js';
import type { RecordedExchange } from '../../src/schema/recording.js';

function exchange(url: string, status: number, postDigest?: string): RecordedExchange {
  const answer = { status, headers: [], waitMs: 0 };
  const method = postDigest === undefined ? 'GET' : 'POST';
  return { method, url, answer, ...(postDigest !== undefined && { postDigest }) };
}

function statusesOf(exchanges: RecordedExchange[], ...asked: string[]): (number | undefined)[] {
  const find = answerFinder(exchanges);
  return asked.map((url) => find({ method: 'GET', url, postDigest: undefined })?.answer?.status);
}

describe('answerFinder', () => {
  it('gives one address its answers in their order, the last again and again', () => {
    const twice = [exchange('https://a.test/', 200), exchange('https://a.test/', 201)];

    expect(statusesOf(twice, ...Array<string>(4).fill('https://a.test/'))).toEqual([
      200, 201, 201, 201,
    ]);
  });

  it('prefers the whole address to one with other values', () => {
    const both = [exchange('https://a.test/?t=1', 200), exchange('https://a.test/?t=2', 201)];

    expect(statusesOf(both, 'https://a.test/?t=2', 'https://a.test/?t=1')).toEqual([201, 200]);
  });

  it('takes random values for others of the same names, the closest first', () => {
    const both = [
      exchange('https://a.test/?page=x&r=0.1', 200),
      exchange('https://a.test/?page=y&r=0.2', 201),
    ];

    expect(statusesOf(both, 'https://a.test/?page=y&r=0.9')).toEqual([201]);
  });

  it('does not see the fragment', () => {
    expect(statusesOf([exchange('https://a.test/#b', 200)], 'https://a.test/#c')).toEqual([200]);
  });

  it.each([
    ['another path', 'https://a.test/b'],
    ['another host', 'https://b.test/'],
    ['another parameter', 'https://a.test/?x=1'],
    ['no address', 'nonsense'],
  ])('has none for %s', (_what, url) => {
    expect(statusesOf([exchange('https://a.test/', 200)], url)).toEqual([undefined]);
  });

  it('tells posts apart by what was posted', () => {
    const find = answerFinder([
      exchange('https://a.test/', 200, 'one'),
      exchange('https://a.test/', 201, 'two'),
    ]);
    const ask = (postDigest: string) =>
      find({ method: 'POST', url: 'https://a.test/', postDigest });

    expect([ask('two'), ask('one'), ask('three')].map((found) => found?.answer?.status)).toEqual([
      201, 200, 201,
    ]);
  });
});
