/** Lists the cookies that a site asked for and the browser never had. */
import type { RejectedCookie } from '../../schema/evidence/cookies.js';
import { hasExisted, type CookieWrite, type GroupedCookies } from '../logs/cookie-sightings.js';
import type { ValueContext } from '../logs/visit-context.js';
import { identify } from '../../formats/set-cookie.js';

/** Rejected cookies of one visit, and the number of those that are left out. */
export interface RejectedCookies {
  readonly cookies: RejectedCookie[];
  readonly omitted: number;
}

/** Entries kept; repeated attempts are counted in the first entry. */
const mostEntries = 500;
/**
 * Longest name, domain and path that are kept, in characters: a refused line has no limit of its
 * own.
 */
const longestText = 256;

/**
 * Lists each refused or malformed line whose cookie the browser never had, in time order; lines
 * that only delete a cookie are left out. Attempts on a cookie that exists are among the changes of
 * that cookie.
 */
export function assembleRejected(
  { writes, cookies }: GroupedCookies,
  context: ValueContext,
): RejectedCookies {
  const entries = new Map<string, RejectedCookie>();
  for (const write of writes) {
    const known = write.asked && cookies.get(identify(write.asked));
    if (write.asked?.deletes === true || (known && hasExisted(known))) continue;
    const entry = describeRejected(write, context);
    const { atMs: _first, times: _one, ...kind } = entry;
    const key = JSON.stringify(kind);
    entries.set(key, { ...entry, ...entries.get(key), times: (entries.get(key)?.times ?? 0) + 1 });
  }
  const all = [...entries.values()];
  return { cookies: all.slice(0, mostEntries), omitted: Math.max(0, all.length - mostEntries) };
}

function describeRejected(
  { asked, atMs, by, outcome, reasons, setBy }: CookieWrite,
  context: ValueContext,
): RejectedCookie {
  const cut = (text = ''): string => text.slice(0, longestText);
  return {
    name: cut(asked?.name),
    domain: cut(asked?.domain),
    path: cut(asked?.path),
    outcome,
    reasons: [...reasons],
    by,
    setBy,
    phase: context.timeline.phaseAt(atMs),
    atMs: context.timeline.elapsedMs(atMs),
    times: 1,
  };
}
