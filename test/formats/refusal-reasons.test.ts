/** Reasons a cookie itself gives for being refused. */
import { describe, expect, it } from '@jest/globals';
import {
  normalizeReason,
  outcomeOf,
  refusalReasons,
  type AskedIn,
} from '../../src/formats/refusal-reasons.js';
import { parseSetCookie } from '../../src/formats/set-cookie.js';

const here: AskedIn = { url: 'https://www.news.test/a', by: 'script', pageHost: 'www.news.test' };

function reasons(line: string, from: AskedIn = here): string[] {
  return refusalReasons(parseSetCookie(line, { url: from.url, atMs: 0 }), from);
}

describe('refusalReasons', () => {
  it.each([
    ['id=1', []],
    ['id=1; Domain=news.test; Path=/; Secure; SameSite=None', []],
    ['__Host-id=1; Secure; Path=/', []],
    ['__Secure-id=1; Secure', []],
    ['id=1; Partitioned; Secure', []],
    [`id=${'x'.repeat(4094)}`, []],
    [`id=${'x'.repeat(4095)}`, ['name-value-pair-exceeds-max-size']],
    [`id=${'é'.repeat(2048)}`, ['name-value-pair-exceeds-max-size']],
    ['', ['no-cookie-content']],
    ['id=a\u0001b', ['disallowed-character']],
    ['id=a\tb', ['disallowed-character']],
    ['__Host-id=1; Secure; Path=/a', ['invalid-prefix']],
    ['__host-id=1; Path=/', ['invalid-prefix']],
    ['__Host-id=1; Secure; Path=/; Domain=www.news.test', ['invalid-prefix']],
    ['__Secure-id=1', ['invalid-prefix']],
    ['__Http-id=1; Secure', ['invalid-prefix']],
    ['id=1; Domain=tracker.test', ['invalid-domain']],
    ['id=1; Domain=sub.www.news.test', ['invalid-domain']],
    ['id=1; Domain=ews.test', ['invalid-domain']],
    ['id=1; Domain=test', ['invalid-domain']],
    ['id=1; HttpOnly', ['http-only']],
    ['id=1; SameSite=None', ['same-site-none-insecure']],
    ['id=1; Partitioned', ['invalid-partitioned']],
    ['id=1; Partitioned; SameSite=None', ['same-site-none-insecure', 'invalid-partitioned']],
  ])('finds in %j %j', (line, expected) => {
    expect(reasons(line)).toEqual(expected);
  });

  it('knows public suffixes, and a host that is one itself', () => {
    const shop = { ...here, url: 'https://shop.co.uk/', pageHost: 'shop.co.uk' };

    expect(reasons('id=1; Domain=co.uk', shop)).toEqual(['invalid-domain']);
    expect(
      reasons('id=1; Domain=co.uk', { ...here, url: 'https://co.uk/', pageHost: null }),
    ).toEqual([]);
  });

  it('needs HTTPS for what is secure, save on this machine', () => {
    const plain = { ...here, url: 'http://www.news.test/' };

    expect(reasons('id=1; Secure', plain)).toEqual(['secure-only']);
    expect(reasons('id=1; Secure', { ...here, url: 'http://127.0.0.1/', pageHost: null })).toEqual(
      [],
    );
  });

  it('knows what another site may not set', () => {
    const frame = { ...here, url: 'https://tracker.test/' };

    expect(reasons('id=1', frame)).toEqual(['same-site-unspecified-treated-as-lax']);
    expect(reasons('id=1; SameSite=Lax', frame)).toEqual(['same-site-lax']);
    expect(reasons('id=1; SameSite=Strict', frame)).toEqual(['same-site-strict']);
    expect(reasons('id=1; SameSite=None; Secure', frame)).toEqual([]);
    expect(reasons('id=1', { ...here, url: 'https://cdn.news.test/' })).toEqual([]);
  });

  it('lets an answer set what a script may not', () => {
    expect(reasons('__Http-id=1; Secure; HttpOnly', { ...here, by: 'header' })).toEqual([]);
  });
});

describe('outcomeOf', () => {
  it('calls malformed what is no cookie anywhere', () => {
    expect(outcomeOf(['disallowed-character', 'invalid-domain'])).toBe('malformed');
    expect(outcomeOf(['invalid-domain'])).toBe('blocked');
  });
});

describe('normalizeReason', () => {
  it('spells the browser’s words in kebab case', () => {
    expect(normalizeReason('NameValuePairExceedsMaxSize')).toBe('name-value-pair-exceeds-max-size');
  });
});
