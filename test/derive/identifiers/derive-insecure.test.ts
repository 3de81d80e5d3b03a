/** Identifiers in cookies that any connection carries. */
import { expect, it } from '@jest/globals';
import type { Cookie } from '../../../src/schema/evidence/cookies.js';
import { addCookie, deriveFrom, type Change } from '../observed-page.js';

/** A cookie with another value in each profile. */
const identifying =
  (own: Partial<Cookie>): Change =>
  (page) => {
    for (const [index, name] of ['accept', 'refuse'].entries()) {
      const part = String(index).repeat(12);
      addCookie(page, name, {
        name: 'SESSID',
        domain: 'www.news.example',
        purpose: 'strictly-necessary',
        secure: false,
        stableParts: [part],
        valueHash: part.slice(0, 8),
        ...own,
      });
    }
  };

const session: Partial<Cookie> = {
  httpOnly: true,
  lifetimeDays: null,
  setBy: { how: 'header', url: 'https://www.news.example/' },
};

it.each<[string, Partial<Cookie>, readonly boolean[]]>([
  ['of a session', session, [true]],
  ['that lasts', { ...session, lifetimeDays: 300 }, [false]],
  ['of a script', {}, [false]],
  ['of another site', { ...session, party: 'third' }, [false]],
  ['that is secure', { ...session, secure: true }, []],
])('one %s', (_, own, isSession) => {
  const { insecureCookies = [] } = deriveFrom(identifying(own));

  expect(insecureCookies.map((each) => each.isSession)).toEqual(isSession);
});

it('has nothing to protect on a page without a secure connection', () => {
  const { insecureCookies } = deriveFrom((page) => {
    identifying(session)(page);
    page.page.finalUrl = 'http://www.news.example/';
  });

  expect(insecureCookies).toEqual([]);
});
