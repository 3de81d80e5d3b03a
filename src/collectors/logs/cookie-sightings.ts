/** What is seen of cookies in one visit: each attempt to write one, each sending, each jar; cookie by cookie. */
import type { Protocol } from 'puppeteer';
import {
  identify,
  identityOf,
  type AskedCookie,
  type CookieIdentity,
} from '../../formats/set-cookie.js';
import type { Cookie, CookieChange } from '../../schema/evidence/cookies.js';
import type { Phase } from '../../schema/vocabulary.js';

/** One attempt to write a cookie, or to take it away. */
export interface CookieWrite {
  /** Null where the line names no cookie. */
  readonly asked: AskedCookie | null;
  /** Epoch milliseconds of the visit's clock. */
  readonly atMs: number;
  readonly by: CookieChange['by'];
  readonly setBy: Cookie['setBy'];
  /** What is known to have come of it; `unconfirmed` ones count only where nothing better is known. */
  readonly outcome: CookieChange['outcome'];
  /** Why the browser did not take it; empty where it did, and where nothing tells. */
  readonly reasons: readonly string[];
}

/** A write of a cookie that has a name. */
export type NamedWrite = CookieWrite & { readonly asked: AskedCookie };

/** A cookie as the browser holds it, seen in its jar at the end of a phase or in a request. */
export interface HeldCookie {
  readonly cookie: Protocol.Network.Cookie;
  readonly phase: Phase;
  /** Epoch milliseconds of the visit's clock. */
  readonly atMs: number;
}

/** A cookie in a request. */
export interface SentCookie extends HeldCookie {
  readonly host: string;
}

/** All that was seen of cookies in one visit. */
export interface CookieSightings {
  readonly writes: readonly CookieWrite[];
  readonly sent: readonly SentCookie[];
  readonly held: readonly HeldCookie[];
}

/** All that was seen of one cookie; its writes in time order. */
export interface OneCookie {
  readonly writes: NamedWrite[];
  readonly sent: SentCookie[];
  readonly held: HeldCookie[];
}

/** All that was seen of cookies, put in order once for all who ask. */
export interface GroupedCookies {
  /** In time order. */
  readonly writes: readonly CookieWrite[];
  /** Cookie by cookie, by what `identify` gives. */
  readonly cookies: ReadonlyMap<string, OneCookie>;
}

/** Puts what was seen together cookie by cookie. */
export function groupCookies(seen: CookieSightings): GroupedCookies {
  const cookies = new Map<string, OneCookie>();
  const of = (identity: CookieIdentity): OneCookie => {
    const key = identify(identity);
    const one = cookies.get(key) ?? { writes: [], sent: [], held: [] };
    cookies.set(key, one);
    return one;
  };
  const writes = seen.writes.toSorted((a, b) => a.atMs - b.atMs);
  for (const write of writes) if (isNamed(write)) of(write.asked).writes.push(write);
  for (const sent of seen.sent) of(identityOf(sent.cookie)).sent.push(sent);
  for (const held of seen.held) of(identityOf(held.cookie)).held.push(held);
  return { writes, cookies };
}

function isNamed(write: CookieWrite): write is NamedWrite {
  return write.asked !== null;
}

/** Tells whether the browser ever had the cookie. */
export function hasExisted({ writes, held, sent }: OneCookie): boolean {
  const isTaken = writes.some(({ outcome, asked }) => outcome === 'taken' && !asked.deletes);
  return isTaken || held.length > 0 || sent.length > 0;
}
