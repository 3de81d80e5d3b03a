/**
 * What was seen of the cookies in one visit (attempts to write, requests that sent them, jars),
 * grouped by cookie.
 */
import type { Protocol } from 'puppeteer-core';
import {
  identify,
  identityOf,
  type AskedCookie,
  type CookieIdentity,
} from '../../formats/set-cookie.js';
import type { Cookie, CookieChange } from '../../schema/evidence/cookies.js';
import type { Phase } from '../../schema/vocabulary.js';

/** One attempt to write or to delete a cookie. */
export interface CookieWrite {
  /** Null where the line contains no valid cookie. */
  readonly asked: AskedCookie | null;
  /** Epoch milliseconds on the visit's clock. */
  readonly atMs: number;
  readonly by: CookieChange['by'];
  readonly setBy: Cookie['setBy'];
  /** The known outcome; `unconfirmed` writes count only where nothing better is known. */
  readonly outcome: CookieChange['outcome'];
  /**
   * Why the browser did not take the cookie; empty where it did, or where the reason is unknown.
   */
  readonly reasons: readonly string[];
}

/** A write of a valid cookie. */
export type NamedWrite = CookieWrite & { readonly asked: AskedCookie };

/** A cookie as the browser holds it, seen in the jar at the end of a phase or in a request. */
export interface HeldCookie {
  readonly cookie: Protocol.Network.Cookie;
  readonly phase: Phase;
  /** Epoch milliseconds on the visit's clock. */
  readonly atMs: number;
}

/** A cookie that a request carried. */
export interface SentCookie extends HeldCookie {
  readonly host: string;
}

/** Everything seen of cookies in one visit. */
export interface CookieSightings {
  readonly writes: readonly CookieWrite[];
  readonly sent: readonly SentCookie[];
  readonly held: readonly HeldCookie[];
}

/** Everything seen of one cookie; writes in time order. */
export interface OneCookie {
  readonly writes: NamedWrite[];
  readonly sent: SentCookie[];
  readonly held: HeldCookie[];
}

/** Everything seen of cookies, grouped once for all collectors. */
export interface GroupedCookies {
  /** In time order. */
  readonly writes: readonly CookieWrite[];
  /** By the key that `identify` gives. */
  readonly cookies: ReadonlyMap<string, OneCookie>;
}

/** Groups the sightings by cookie. */
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
