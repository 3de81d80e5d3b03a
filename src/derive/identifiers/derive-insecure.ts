/** Derives which identifiers a secure page keeps in cookies that are sent over any connection. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Identifier } from '../../schema/evidence/derived-items.js';
import { toPointer } from '../../schema/json-pointer.js';
import { known, type Fact } from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';

type InsecureCookie = NonNullable<Derived['insecureCookies']>[number];

/** Each cookie once, from the first scenario that has it; empty for a page without a secure connection. */
export function deriveInsecureCookies(
  { page, scenarios }: Observed,
  identifiers: readonly Identifier[],
): Fact<InsecureCookie[]> {
  if (!page.finalUrl.startsWith('https:')) return known([]);
  const singling = new Set(
    identifiers.filter(({ kind }) => kind === 'cookie').flatMap(({ pointers }) => pointers),
  );
  const found = new Map<string, InsecureCookie>();
  for (const [scenario, { cookies = [] }] of Object.entries(scenarios)) {
    for (const [index, cookie] of cookies.entries()) {
      const pointer = toPointer(['scenarios', scenario, 'cookies', index]);
      const key = [cookie.domain, cookie.name].join('\0');
      if (cookie.secure || !singling.has(pointer) || found.has(key)) continue;
      const { name, domain: host } = cookie;
      found.set(key, { name, host, pointer, isSession: isSession(cookie) });
    }
  }
  return known([...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one));
}

/** What a server gives the browser for the session and keeps from scripts: by it, it knows who asks. */
function isSession({ party, httpOnly, lifetimeDays, setBy }: Cookie): boolean {
  return party === 'first' && httpOnly && lifetimeDays === null && setBy.how === 'header';
}
