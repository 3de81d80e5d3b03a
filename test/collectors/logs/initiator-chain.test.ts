/** Chains of scripts behind a write or a request. */
import { describe, expect, it } from '@jest/globals';
import type { Protocol } from 'puppeteer-core';
import { chainOf, placesBehind, placesOf } from '../../../src/collectors/logs/initiator-chain.js';

const frame = (url: string, lineNumber = 0): Protocol.Runtime.CallFrame => ({
  url,
  lineNumber,
  columnNumber: 4,
  functionName: '',
  scriptId: '1',
});

const at = (url: string, line = 1) => ({ url, line, column: 5 });

describe('placesOf', () => {
  it('counts lines from 1 and leaves out what has no address', () => {
    const callFrames = [frame(''), frame('https://a.test/s.js', 9), frame('blob:https://a.test/1')];
    const parent = { callFrames: [frame('https://a.test/')] };

    expect(placesOf({ callFrames, parent })).toEqual([
      at('https://a.test/s.js', 10),
      at('https://a.test/'),
    ]);
  });

  it('keeps the innermost of a very deep call', () => {
    const callFrames = Array.from({ length: 200 }, (_, line) => frame('https://a.test/', line));

    expect(placesOf({ callFrames })).toHaveLength(10);
  });
});

describe('placesBehind', () => {
  it('names the spot in a document where no call is behind a request', () => {
    const parser = { type: 'parser', url: 'https://a.test/', lineNumber: 2 } as const;

    expect(placesBehind(parser)).toEqual([{ url: 'https://a.test/', line: 3, column: null }]);
    expect(placesBehind({ type: 'other' })).toEqual([]);
  });
});

describe('chainOf', () => {
  it('goes on to what brought the script into the page, without values of queries', () => {
    const behind = new Map([
      ['https://b.test/s.js?v=1', [at('https://tags.test/t.js', 3)]],
      ['https://tags.test/t.js', [at('https://a.test/', 8)]],
    ]);

    const chain = chainOf([at('https://b.test/s.js?v=1')], (url) => behind.get(url) ?? []);

    expect(chain).toEqual([
      at('https://b.test/s.js?v'),
      at('https://tags.test/t.js', 3),
      at('https://a.test/', 8),
    ]);
  });

  it('ends where scripts bring one another', () => {
    const other = (url: string) => [
      at(url.endsWith('1') ? 'https://a.test/2' : 'https://a.test/1'),
    ];

    expect(chainOf([at('https://a.test/1')], other)).toHaveLength(2);
  });

  it('ends after ten places', () => {
    let count = 0;
    const further = () => [at(`https://a.test/${(count += 1)}`)];

    expect(chainOf([at('https://a.test/')], further)).toHaveLength(10);
  });
});
