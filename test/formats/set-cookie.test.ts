/** Reading of cookie lines and dates. */
import { describe, expect, it } from '@jest/globals';
import { parseCookieDate } from '../../src/formats/cookie-date.js';
import { parseSetCookie, roundDays } from '../../src/formats/set-cookie.js';

const atMs = Date.UTC(2026, 0, 1);
const asked = { url: 'https://www.news.test/articles/one?x=/y', atMs };

describe('parseSetCookie', () => {
  it.each([
    ['id=1', { name: 'id', value: '1', domain: 'www.news.test', path: '/articles' }],
    ['id=1; Domain=.News.test; Path=/', { domain: 'news.test', path: '/' }],
    ['id=1; Path=relative', { path: '/articles' }],
    ['id=1; Domain=', { domain: 'www.news.test' }],
    ['id=1; Domain=münchen.test', { domain: 'xn--mnchen-3ya.test' }],
    ['id = a=b ; Secure; HttpOnly', { name: 'id', value: 'a=b', secure: true, httpOnly: true }],
    ['id=1; SameSite=none; Partitioned', { sameSite: 'None', partitioned: true }],
    ['id=1; SameSite=whatever', { sameSite: null }],
    ['id=1', { lifetimeDays: null, deletes: false, secure: false, httpOnly: false }],
    ['id=1; Max-Age=34128000', { lifetimeDays: 395 }],
    ['id=1; Max-Age=86400000', { lifetimeDays: 1000 }],
    ['id=1; max-age=86400; Expires=Fri, 01 Jan 2027 00:00:00 GMT', { lifetimeDays: 1 }],
    ['id=1; Expires=Fri, 01 Jan 2027 00:00:00 GMT', { lifetimeDays: 365 }],
    ['id=1; Max-Age=soon; Expires=never', { lifetimeDays: null }],
    ['id=; Max-Age=0', { deletes: true }],
    ['id=; Max-Age=-1', { deletes: true, lifetimeDays: 0 }],
    ['id=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', { deletes: true }],
    ['alone', { name: '', value: 'alone' }],
  ])('reads %s', (line, expected) => {
    expect(parseSetCookie(line, asked)).toMatchObject(expected);
  });

  it.each(['', ';', '=', ' ; Path=/'])('finds no cookie in "%s"', (line) => {
    expect(parseSetCookie(line, asked)).toBeNull();
  });

  it('needs a URL', () => {
    expect(parseSetCookie('id=1', { url: 'no url', atMs })).toBeNull();
  });

  it('never throws, whatever a server writes', () => {
    const alphabet = [
      'a',
      '=',
      ';',
      ' ',
      '\0',
      '%',
      'é',
      '\u{1f600}',
      '.',
      '/',
      ':',
      '-',
      '\ud800',
    ];
    const names = ['domain', 'path', 'max-age', 'expires', 'samesite', ''];
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 2000; round += 1) {
      const noise = Array.from({ length: next(30) }, () => alphabet[next(alphabet.length)]).join(
        '',
      );
      const line = `${noise}; ${names[next(names.length)]}=${noise}`;
      expect(() => parseSetCookie(line, asked)).not.toThrow();
    }
  });
});

describe('roundDays', () => {
  it.each([
    [0, 0],
    [-5, 0],
    [1_800_000, 0.021],
    [86_400_000 - 20, 1],
    [395 * 86_400_000 - 900, 395],
  ])('rounds %d ms to %d days', (lifetimeMs, days) => {
    expect(roundDays(lifetimeMs)).toBe(days);
  });
});

describe('parseCookieDate', () => {
  it.each([
    ['Wed, 21 Oct 2026 07:28:00 GMT', Date.UTC(2026, 9, 21, 7, 28)],
    ['Wed, 21-Oct-2026 07:28:00 GMT', Date.UTC(2026, 9, 21, 7, 28)],
    ['Wednesday, 21-Oct-26 07:28:00 GMT', Date.UTC(2026, 9, 21, 7, 28)],
    ['Wed Oct 21 07:28:00 2026', Date.UTC(2026, 9, 21, 7, 28)],
    ['21 oct 70 1:2:3', Date.UTC(1970, 9, 21, 1, 2, 3)],
    ['7:28:00 31 december 2026', Date.UTC(2026, 11, 31, 7, 28)],
  ])('reads %s', (text, epochMs) => {
    expect(parseCookieDate(text)).toBe(epochMs);
  });

  it.each([
    '',
    'soon',
    '2026-10-21',
    '31 Feb 2026 00:00:00',
    '1 Jan 2026 24:00:00',
    '1 Jan 1600 0:0:0',
  ])('finds no date in "%s"', (text) => {
    expect(parseCookieDate(text)).toBeNull();
  });
});
