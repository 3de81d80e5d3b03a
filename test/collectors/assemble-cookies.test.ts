/** Joining of what was seen of cookies. */
import { describe, expect, it } from '@jest/globals';
import {
  assembleCookies,
  type CookieTelling,
  type CookieWrite,
  type HeldCookie,
} from '../../src/collectors/assemble-cookies.js';
import { readCookieWrites } from '../../src/collectors/read-cookie-writes.js';
import { parseSetCookie } from '../../src/collectors/set-cookie.js';

const telling: CookieTelling = {
  phaseAt: (epochMs) => (epochMs < 1000 ? 'before-choice' : 'after-choice'),
  elapsedMs: (epochMs) => epochMs,
  hash: (value) => `#${value}`,
};

function write(line: string, atMs: number, confirmed = true): CookieWrite {
  const asked = parseSetCookie(line, { url: 'https://a.test/', atMs });
  if (!asked) throw new Error(`no cookie: ${line}`);
  const setBy = {
    how: confirmed ? ('header' as const) : ('script' as const),
    url: `https://a.test/${atMs}`,
  };
  return { asked, atMs, setBy, confirmed };
}

function held(name: string, phase: HeldCookie['phase'], atMs: number): HeldCookie {
  const attributes = { secure: false, httpOnly: false, session: false, size: 1 };
  const rest = { priority: 'Medium', sourceScheme: 'Secure', sourcePort: 443 } as const;
  const cookie = {
    name,
    value: 'v',
    domain: '.a.test',
    path: '/',
    expires: 86_400 * 400,
    ...attributes,
    ...rest,
  };
  return { cookie, phase, atMs };
}

describe('assembleCookies', () => {
  it('tells the lifetime asked for, not the one the browser allows', () => {
    const writes = [write('id=1; Max-Age=86400000', 1)];

    const [cookie] = assembleCookies(
      { writes, sent: [], held: [held('id', 'before-choice', 900)] },
      telling,
    );

    expect(cookie).toMatchObject({ lifetimeDays: 1000, valueHash: '#v', domain: 'a.test' });
  });

  it('takes the longest lifetime of all writes', () => {
    const writes = [
      write('id=1', 1),
      write('id=1; Max-Age=172800', 2),
      write('id=1; Max-Age=60', 3),
    ];

    expect(assembleCookies({ writes, sent: [], held: [] }, telling)).toMatchObject([
      { lifetimeDays: 2 },
    ]);
  });

  it('does not know the writer of a cookie that only the jar showed', () => {
    const jar = [held('id', 'after-choice', 1500)];

    expect(assembleCookies({ writes: [], sent: [], held: jar }, telling)).toMatchObject([
      { phase: 'after-choice', setBy: { how: 'unknown', url: null }, rewrittenIn: [] },
    ]);
  });

  it('prefers the write the browser took to an attempt', () => {
    const writes = [write('id=1', 1, false), write('id=1', 2)];

    expect(assembleCookies({ writes, sent: [], held: [] }, telling)).toMatchObject([
      { setBy: { how: 'header', url: 'https://a.test/2' } },
    ]);
  });

  it('counts an attempt where the jar shows that it worked, and else not', () => {
    const writes = [write('id=1', 1, false), write('no=1', 1, false)];
    const jar = [held('id', 'before-choice', 900)];

    expect(assembleCookies({ writes, sent: [], held: jar }, telling)).toMatchObject([
      { name: 'id', setBy: { how: 'script' } },
    ]);
  });

  it('tells each place of sending once per phase', () => {
    const { cookie } = held('id', 'before-choice', 1);
    const sent = [
      { cookie, phase: 'before-choice' as const, atMs: 5, host: 'a.test' },
      { cookie, phase: 'before-choice' as const, atMs: 6, host: 'a.test' },
      { cookie, phase: 'after-choice' as const, atMs: 1500, host: 'a.test' },
    ];

    expect(assembleCookies({ writes: [], sent, held: [] }, telling)).toMatchObject([
      {
        phase: 'before-choice',
        sentIn: [
          { phase: 'before-choice', host: 'a.test' },
          { phase: 'after-choice', host: 'a.test' },
        ],
      },
    ]);
  });
});

describe('readCookieWrites', () => {
  const report = { where: 'https://a.test/x/', atMs: 5, scriptUrl: 'https://b.test/s.js?v=1' };

  it('takes the document’s own list of cookies as proof', () => {
    const reports = [
      { ...report, kind: 'cookie', texts: ['id=1; path=/', 'other=1; id=1'] },
      { ...report, kind: 'cookie', texts: ['blocked=1', 'other=1; id=1'] },
    ];

    expect(readCookieWrites(reports)).toMatchObject([
      {
        asked: { name: 'id', path: '/' },
        confirmed: true,
        setBy: { url: 'https://b.test/s.js?v' },
      },
      { asked: { name: 'blocked', path: '/x' }, confirmed: false },
    ]);
  });

  it('reads the defaults of cookieStore', () => {
    const reports = [
      { ...report, kind: 'cookie-store', texts: ['{"name":"id","value":"1","domain":null}'] },
    ];

    expect(readCookieWrites(reports)).toMatchObject([
      {
        asked: { domain: 'a.test', path: '/', sameSite: 'Strict', lifetimeDays: null },
        confirmed: false,
      },
    ]);
  });
});
