/** Headers of a replayed answer: dates moved, nothing about the wire. */
import { describe, expect, it } from '@jest/globals';
import { replayHeaders, shiftExpiry } from '../../src/recordings/replay-headers.js';

const dayMs = 86_400_000;

function replayed(headers: readonly [string, string][], text = false): [string, string][] {
  const listed = headers.map(([name, value]) => ({ name, value }));
  return replayHeaders({ status: 200, waitMs: 0, headers: listed, ...(text && { text }) }, dayMs);
}

describe('replayHeaders', () => {
  it('moves every date by the time that has passed, and keeps lifetimes', () => {
    expect(
      replayed([
        ['Date', 'Thu, 01 Jan 2026 00:00:00 GMT'],
        ['Set-Cookie', 'a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT; Path=/'],
        ['Set-Cookie', 'b=1; Max-Age=60'],
        ['Expires', '0'],
      ]),
    ).toEqual([
      ['Date', 'Fri, 02 Jan 2026 00:00:00 GMT'],
      ['Set-Cookie', 'a=1; Expires=Fri, 02 Jan 2026 00:00:00 GMT; Path=/'],
      ['Set-Cookie', 'b=1; Max-Age=60'],
      expect.arrayContaining(['Expires']),
    ]);
  });

  it('leaves out what is about the connection or the coding', () => {
    const wire: [string, string][] = [
      ['Content-Encoding', 'br'],
      ['Content-Length', '3'],
      ['Transfer-Encoding', 'chunked'],
      ['Alt-Svc', 'h3=":443"'],
    ];

    expect(replayed([...wire, ['X-Kept', 'yes']])).toEqual([['X-Kept', 'yes']]);
  });

  it('leaves out what no server may send', () => {
    expect(
      replayed([
        ['bad name', 'x'],
        ['X-Bad', 'a\nb'],
      ]),
    ).toEqual([]);
  });

  it('says UTF-8 where the browser gave the body as text', () => {
    expect(replayed([['Content-Type', 'text/html; charset=latin1']], true)).toEqual([
      ['Content-Type', 'text/html; charset=utf-8'],
    ]);
  });
});

describe('shiftExpiry', () => {
  it('leaves a date that is none as it is', () => {
    expect(shiftExpiry('a=1; Expires=soon', dayMs)).toBe('a=1; Expires=soon');
  });
});
