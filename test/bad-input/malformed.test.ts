/** Whatever a page gives for a cookie, an address or a consent string: told or malformed, never an error. */
import { describe, expect, it } from '@jest/globals';
import { decodeGppString } from '../../src/formats/decode-gpp-string.js';
import { decodeTcString } from '../../src/formats/decode-tc-string.js';
import { KnownValues } from '../../src/collectors/logs/known-values.js';
import { parseSetCookie } from '../../src/formats/set-cookie.js';
import { isNetworkUrl, redactUrl } from '../../src/redact/redact-url.js';
import { partsOf } from '../../src/redact/value-parts.js';
import { deriveParty } from '../../src/derive/purposes/derive-party.js';
import { mutations } from './mutations.js';
import { makeGppString, makeTcString } from '../formats/signal-strings.js';

const tcStrings = [
  makeTcString({ purposes: [1, 2], vendors: [1, 2], interestVendors: [3] }),
  makeTcString({ disclosed: false }),
];

/** Counts what was told and what was malformed, so that neither is all there is. */
function tally(outcomes: Iterable<boolean>): { readonly told: number; readonly malformed: number } {
  const all = [...outcomes];
  const told = all.filter(Boolean).length;
  return { told, malformed: all.length - told };
}

function* each(seeds: readonly string[], count: number, tell: (text: string) => boolean) {
  for (const text of mutations(seeds, count)) yield tell(text);
}

describe('a text changed at random', () => {
  it.each([
    ['TC strings', decodeTcString, tcStrings],
    ['GPP strings', decodeGppString, tcStrings.map((text) => makeGppString(text))],
  ])('is decoded or malformed: %s', (_what, decode, seeds) => {
    const { told, malformed } = tally(
      each(seeds, 1500, (text) => {
        const decoded = decode(text);
        expect(decoded.facts === null).toBe(decoded.malformed !== null);
        return decoded.facts !== null;
      }),
    );

    expect(told).toBeGreaterThan(20);
    expect(malformed).toBeGreaterThan(20);
  });

  it('is a cookie whose lifetime is a number, or none', () => {
    const seeds = [
      'id=1; Max-Age=86400; Path=/x; Secure; SameSite=None; Partitioned',
      '__Host-a=b; Expires=Wed, 25 Nov 2026 10:00:00 GMT; Domain=.news.test; HttpOnly',
      '=; Max-Age=-1',
    ];
    const asked = { url: 'https://www.news.test/a/b', atMs: 0 };
    const { told, malformed } = tally(
      each(seeds, 5000, (line) => {
        const cookie = parseSetCookie(line, asked);
        expect(Number.isFinite(cookie?.lifetimeDays ?? 0)).toBe(true);
        return cookie !== null;
      }),
    );

    expect(told).toBeGreaterThan(100);
    expect(malformed).toBeGreaterThan(10);
    for (const url of mutations([asked.url, 'about:blank', ''], 500)) {
      expect(() => parseSetCookie('id=1; Domain=news.test', { ...asked, url })).not.toThrow();
    }
  });

  it('is an address without values, or none', () => {
    const seeds = [
      'https://user:secret@www.news.test:8443/a;b=1/c%20d?id=4&ev=view&&x=1=2#part',
      'wss://[2001:db8::1]/socket?token=eyJhbGciOiJIUzI1NiJ9.e30.x',
      'data:text/html,<p>',
      'blob:https://www.news.test/1',
    ];
    const { told, malformed } = tally(
      each(seeds, 5000, (address) => {
        const text = redactUrl(address, {});
        expect(typeof isNetworkUrl(address)).toBe('boolean');
        if (!URL.canParse(text)) return false;
        const { username, password, hash, search, hostname } = new URL(text);
        expect([username, password, hash, search.includes('=')]).toEqual(['', '', '', false]);
        expect(['first', 'third']).toContain(deriveParty(hostname, 'news.test'));
        return true;
      }),
    );

    expect(told).toBeGreaterThan(100);
    expect(malformed).toBeGreaterThan(10);
  });

  it('is looked through for identifiers, in addresses and in bodies', () => {
    const values = new KnownValues('salt');
    const holder = { kind: 'cookie', name: 'id', host: 'news.test' } as const;
    values.note(holder, partsOf('a1b2c3d4e5f6'));
    const addresses = [
      'https://www.news.test/p/a1b2c3d4e5f6;x?id=a1b2c3d4e5f6&b=%41%&=&c',
      'https://www.news.test/?d=eyJpZCI6ImExYjJjM2Q0ZTVmNiJ9',
    ];
    const bodies = ['{"a":[{"id":"a1b2c3d4e5f6"},null,1]}', 'u=a1b2c3d4e5f6&v=%E0%A4%A', '[[[['];
    const { told, malformed } = tally(
      each([...addresses, ...bodies], 4000, (text) => {
        const url = URL.canParse(text) ? text : 'https://www.news.test/';
        const carried = values.carriedBy({ url, body: text });
        expect(carried.every(({ name }) => name === 'id')).toBe(true);
        return carried.length > 0;
      }),
    );

    expect(told).toBeGreaterThan(100);
    expect(malformed).toBeGreaterThan(100);
  });
});
