/** Joining of what was seen of cookies. */
import { describe, expect, it } from '@jest/globals';
import { assembleCookies } from '../../../src/collectors/cookies/assemble-cookies.js';
import {
  groupCookies,
  type CookieWrite,
  type HeldCookie,
} from '../../../src/collectors/logs/cookie-sightings.js';
import { plainContext } from '../plain-context.js';
import { parseSetCookie } from '../../../src/formats/set-cookie.js';

function write(line: string, atMs: number, confirmed = true): CookieWrite {
  const asked = parseSetCookie(line, { url: 'https://a.test/', atMs });
  if (!asked) throw new Error(`no cookie: ${line}`);
  const setBy = {
    how: confirmed ? ('header' as const) : ('script' as const),
    url: `https://a.test/${atMs}`,
  };
  const outcome = confirmed ? ('taken' as const) : ('unconfirmed' as const);
  return { asked, atMs, setBy, by: setBy.how, outcome, reasons: [] };
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
      groupCookies({ writes, sent: [], held: [held('id', 'before-choice', 900)] }),
      plainContext,
    );

    expect(cookie).toMatchObject({ lifetimeDays: 1000, valueHash: '#v', domain: 'a.test' });
  });

  it('takes the longest lifetime of all writes', () => {
    const writes = [
      write('id=1', 1),
      write('id=1; Max-Age=172800', 2),
      write('id=1; Max-Age=60', 3),
    ];

    expect(
      assembleCookies(groupCookies({ writes, sent: [], held: [] }), plainContext),
    ).toMatchObject([{ lifetimeDays: 2 }]);
  });

  it('does not know the writer of a cookie that only the jar showed', () => {
    const jar = [held('id', 'after-choice', 1500)];

    expect(
      assembleCookies(groupCookies({ writes: [], sent: [], held: jar }), plainContext),
    ).toMatchObject([
      { phase: 'after-choice', setBy: { how: 'unknown', url: null }, rewrittenIn: [] },
    ]);
  });

  it('prefers the write the browser took to an attempt', () => {
    const writes = [write('id=1', 1, false), write('id=1', 2)];

    expect(
      assembleCookies(groupCookies({ writes, sent: [], held: [] }), plainContext),
    ).toMatchObject([{ setBy: { how: 'header', url: 'https://a.test/2' } }]);
  });

  it('counts an attempt where the jar shows that it worked, and else not', () => {
    const writes = [write('id=1', 1, false), write('no=1', 1, false)];
    const jar = [held('id', 'before-choice', 900)];

    expect(
      assembleCookies(groupCookies({ writes, sent: [], held: jar }), plainContext),
    ).toMatchObject([{ name: 'id', setBy: { how: 'script' } }]);
  });

  it('tells each place of sending once per phase', () => {
    const { cookie } = held('id', 'before-choice', 1);
    const sent = [
      { cookie, phase: 'before-choice' as const, atMs: 5, host: 'a.test' },
      { cookie, phase: 'before-choice' as const, atMs: 6, host: 'a.test' },
      { cookie, phase: 'after-choice' as const, atMs: 1500, host: 'a.test' },
    ];

    expect(
      assembleCookies(groupCookies({ writes: [], sent, held: [] }), plainContext),
    ).toMatchObject([
      {
        phase: 'before-choice',
        sentIn: [
          { phase: 'before-choice', host: 'a.test', requests: 2 },
          { phase: 'after-choice', host: 'a.test', requests: 1 },
        ],
      },
    ]);
  });

  it('tells how long the browser keeps it beside how long was asked for', () => {
    const jar = held('id', 'before-choice', 900);
    const writes = [write('id=1; Max-Age=86400000', 0)];
    const gone = [write('gone=1; Max-Age=86400000', 0)];

    expect(
      assembleCookies(groupCookies({ writes, sent: [], held: [jar] }), plainContext),
    ).toMatchObject([{ lifetimeDays: 1000, keptDays: 400 }]);
    expect(
      assembleCookies(groupCookies({ writes: gone, sent: [], held: [] }), plainContext),
    ).toMatchObject([{ lifetimeDays: 1000, keptDays: 400 }]);
  });

  it('keeps a partitioned cookie apart from one of the same name that is not', () => {
    const writes = [
      write('id=1; Secure; SameSite=None', 1),
      write('id=2; Secure; SameSite=None; Partitioned', 2),
    ];

    expect(
      assembleCookies(groupCookies({ writes, sent: [], held: [] }), plainContext),
    ).toMatchObject([
      { partitioned: false, valueHash: '#1' },
      { partitioned: true, valueHash: '#2' },
    ]);
  });

  it('tells every change in time order, with what came of it', () => {
    const refused = { ...write('id=4', 30), outcome: 'blocked' as const, reasons: ['http-only'] };
    const writes = [refused, write('id=; Max-Age=0', 1500), write('id=1; Max-Age=86400', 5)];

    expect(
      assembleCookies(groupCookies({ writes, sent: [], held: [] }), plainContext),
    ).toMatchObject([
      {
        changesOmitted: 0,
        rewrittenIn: ['before-choice'],
        changes: [
          {
            atMs: 5,
            phase: 'before-choice',
            action: 'set',
            by: 'header',
            outcome: 'taken',
            url: 'https://a.test/5',
            initiator: [],
            lifetimeDays: 1,
            valueHash: '#1',
            valueLength: 1,
          },
          { atMs: 30, action: 'set', outcome: 'blocked', reasons: ['http-only'] },
          { atMs: 1500, phase: 'after-choice', action: 'delete', outcome: 'taken' },
        ],
      },
    ]);
  });

  it('tells which changes move its end to later, and not by what the browser refused', () => {
    const writes = [
      write('id=1; Max-Age=100', 0),
      write('id=2; Max-Age=100', 1000),
      write('id=3; Max-Age=100', 9000),
      write('id=4; Max-Age=50', 20_000),
      write('id=5', 21_000),
      { ...write('id=6; Max-Age=900', 22_000), outcome: 'blocked' as const },
      write('id=7; Max-Age=100', 23_000),
    ];

    const [cookie] = assembleCookies(groupCookies({ writes, sent: [], held: [] }), plainContext);

    const extending = cookie?.changes?.filter((change) => change.extends);
    expect(extending?.map(({ valueHash }) => valueHash)).toEqual(['#3', '#7']);
  });

  it('calls an unconfirmed change taken where it must have been the one', () => {
    const jar = [held('id', 'before-choice', 900)];
    const attempt = [write('id=1', 1, false)];
    const both = [...attempt, write('id=2', 2)];

    const outcomes = (writes: CookieWrite[]): unknown[] =>
      assembleCookies(groupCookies({ writes, sent: [], held: jar }), plainContext).flatMap(
        ({ changes = [] }) => changes.map(({ outcome }) => outcome),
      );

    expect(outcomes(attempt)).toEqual(['taken']);
    expect(outcomes(both)).toEqual(['unconfirmed', 'taken']);
  });

  it('keeps the first and the last of very many changes, and counts the rest', () => {
    const writes = Array.from({ length: 2000 }, (_, at) => write(`id=${at}`, at));

    const [cookie] = assembleCookies(groupCookies({ writes, sent: [], held: [] }), plainContext);

    expect(cookie?.changes).toHaveLength(50);
    expect(cookie?.changesOmitted).toBe(1950);
    expect([cookie?.changes?.[39]?.atMs, cookie?.changes?.[40]?.atMs]).toEqual([39, 1990]);
  });
});
