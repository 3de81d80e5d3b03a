/** Cookies the browser never had. */
import { describe, expect, it } from '@jest/globals';
import { assembleRejected } from '../../../src/collectors/cookies/assemble-rejected.js';
import { groupCookies, type CookieWrite } from '../../../src/collectors/logs/cookie-sightings.js';
import { plainContext } from '../plain-context.js';
import { parseSetCookie } from '../../../src/formats/set-cookie.js';

function write(line: string, atMs: number, reasons: string[] = ['invalid-domain']): CookieWrite {
  const asked = parseSetCookie(line, { url: 'https://a.test/', atMs });
  const setBy = { how: 'header' as const, url: 'https://a.test/' };
  const outcome = reasons.length > 0 ? ('blocked' as const) : ('taken' as const);
  return { asked, atMs, setBy, by: 'header', outcome, reasons };
}

const assemble = (writes: readonly CookieWrite[]) =>
  assembleRejected(groupCookies({ writes, sent: [], held: [] }), plainContext);

describe('assembleRejected', () => {
  it('tells a refused cookie once, and how often it was tried', () => {
    const writes = [write('id=2', 7), write('id=1', 5), write('id=3', 1500)];

    expect(assemble(writes)).toEqual({
      omitted: 0,
      cookies: [
        {
          name: 'id',
          domain: 'a.test',
          path: '/',
          outcome: 'blocked',
          reasons: ['invalid-domain'],
          by: 'header',
          setBy: { how: 'header', url: 'https://a.test/' },
          phase: 'before-choice',
          atMs: 5,
          times: 2,
        },
        expect.objectContaining({ phase: 'after-choice', atMs: 1500, times: 1 }),
      ],
    });
  });

  it('leaves out attempts on a cookie that exists, and lines that only take one away', () => {
    const writes = [write('id=1', 1), write('id=2', 2, []), write('x=; Max-Age=0', 3)];

    expect(assemble(writes).cookies).toEqual([]);
  });

  it('records a line that names no cookie as malformed', () => {
    const line = { ...write('; Path=/', 1, ['no-cookie-content']), outcome: 'malformed' as const };

    expect(assemble([line]).cookies).toMatchObject([
      { name: '', domain: '', outcome: 'malformed', reasons: ['no-cookie-content'] },
    ]);
  });

  it('keeps number and length of what it tells within bounds', () => {
    const writes = Array.from({ length: 600 }, (_, at) => write(`${at}${'n'.repeat(5000)}=1`, at));

    const { cookies, omitted } = assemble(writes);

    expect([cookies.length, omitted, cookies[0]?.name.length]).toEqual([500, 100, 256]);
  });
});
