/** Joins what was seen of cookies (writes, sendings, the jar at the end of each phase) to one entry each. */
import type { Protocol } from 'puppeteer';
import type { Cookie } from '../schema/evidence.js';
import type { Phase } from '../schema/vocabulary.js';
import { identify, roundDays, type AskedCookie, type CookieIdentity } from './set-cookie.js';

/** A cookie before anything is derived from it. */
export type RawCookie = Omit<Cookie, 'party' | 'purpose' | 'purposeSource'>;

/** One write of a cookie. */
export interface CookieWrite {
  readonly asked: AskedCookie;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly setBy: Cookie['setBy'];
  /** Whether the browser is known to have taken it; others count only where nothing better is known. */
  readonly confirmed: boolean;
}

/** A cookie as the browser holds it, seen in its jar at the end of a phase or in a request. */
export interface HeldCookie {
  readonly cookie: Protocol.Network.Cookie;
  readonly phase: Phase;
  /** Epoch milliseconds. */
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

/** How moments and values of one visit are told. */
export interface CookieTelling {
  phaseAt(epochMs: number): Phase;
  elapsedMs(epochMs: number): number;
  hash(value: string): string;
  /** Whether the values themselves are told too. */
  readonly includeValues?: boolean | undefined;
}

/** Characters told of a value; cookies are shorter, stored items may hold megabytes. */
const longestValue = 65_536;

/** The value itself, where values are to be told. */
export function tellValue(value: string, telling: CookieTelling): { readonly value?: string } {
  return telling.includeValues ? { value: value.slice(0, longestValue) } : {};
}

interface OneCookie {
  readonly writes: CookieWrite[];
  readonly sent: SentCookie[];
  readonly held: HeldCookie[];
}

/**
 * Tells of each cookie that the browser really took, sorted by domain, name and path.
 * A cookie set and taken away within one phase is one; a line that only takes away is none.
 */
export function assembleCookies(seen: CookieSightings, telling: CookieTelling): RawCookie[] {
  const cookies = new Map<string, OneCookie>();
  const of = (identity: CookieIdentity): OneCookie => {
    const key = identify(identity);
    const one = cookies.get(key) ?? { writes: [], sent: [], held: [] };
    cookies.set(key, one);
    return one;
  };
  for (const write of seen.writes) if (!write.asked.deletes) of(write.asked).writes.push(write);
  for (const sent of seen.sent) of(sent.cookie).sent.push(sent);
  for (const held of seen.held) of(held.cookie).held.push(held);
  return [...cookies.values()]
    .map((one) => tell(one, telling))
    .filter((cookie) => cookie !== null)
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ domain, name, path }: RawCookie): string {
  return [domain, name, path].join('\0');
}

function tell(one: OneCookie, telling: CookieTelling): RawCookie | null {
  const writes = countedWrites(one);
  const described = describe(one, writes);
  const first = writes[0] ?? earliest(one);
  if (!described || !first) return null;
  const { value, ...attributes } = described;
  return {
    ...attributes,
    lifetimeDays: longestLifetime(writes, attributes.lifetimeDays),
    phase: telling.phaseAt(first.atMs),
    atMs: telling.elapsedMs(first.atMs),
    presentIn: [...new Set(one.held.map(({ phase }) => phase))],
    setBy: first.setBy,
    valueHash: telling.hash(value),
    ...tellValue(value, telling),
    rewrittenIn: [...new Set(writes.map(({ atMs }) => telling.phaseAt(atMs)))],
    sentIn: uniqueSendings(one.sent),
  };
}

/** Where no write was seen, the first sight of the cookie stands in for it. */
function earliest({ held, sent }: OneCookie): Pick<CookieWrite, 'atMs' | 'setBy'> | null {
  const [first] = [...held, ...sent].toSorted((a, b) => a.atMs - b.atMs);
  return first ? { atMs: first.atMs, setBy: { how: 'unknown', url: null } } : null;
}

/** The writes the browser took, first ones first: attempts count only where it must have been one of them. */
function countedWrites({ writes, held, sent }: OneCookie): CookieWrite[] {
  const confirmed = writes.filter((write) => write.confirmed);
  const isKnownToExist = held.length > 0 || sent.length > 0;
  const counted = confirmed.length === 0 && isKnownToExist ? writes : confirmed;
  return counted.toSorted((a, b) => a.atMs - b.atMs);
}

type Described = Pick<
  RawCookie,
  'name' | 'domain' | 'path' | 'lifetimeDays' | 'secure' | 'httpOnly' | 'sameSite' | 'partitioned'
> & { readonly value: string };

/** The browser's own account where there is one, else the first write's. */
function describe({ held, sent }: OneCookie, writes: readonly CookieWrite[]): Described | null {
  const seen = held.at(-1) ?? sent.at(-1);
  return seen ? describeHeld(seen) : describeAsked(writes[0]);
}

function describeAsked(write: CookieWrite | undefined): Described | null {
  if (!write) return null;
  const { deletes: _never, ...asked } = write.asked;
  return asked;
}

function describeHeld({ cookie, atMs }: HeldCookie): Described {
  const { name, domain, path, value, secure, httpOnly, sameSite, session, expires } = cookie;
  return {
    name,
    domain: domain.replace(/^\./, ''),
    path,
    value,
    lifetimeDays: session ? null : roundDays(expires * 1000 - atMs),
    secure,
    httpOnly,
    sameSite: sameSite ?? null,
    partitioned: cookie.partitionKey !== undefined,
  };
}

/** Longest lifetime asked for; null where every write asked for a session cookie. */
function longestLifetime(writes: readonly CookieWrite[], unasked: number | null): number | null {
  if (writes.length === 0) return unasked;
  const lifetimes = writes.map(({ asked }) => asked.lifetimeDays).filter((days) => days !== null);
  return lifetimes.length > 0 ? Math.max(...lifetimes) : null;
}

function uniqueSendings(sent: readonly SentCookie[]): RawCookie['sentIn'] {
  const byKey = new Map(sent.map(({ phase, host }) => [`${phase} ${host}`, { phase, host }]));
  return [...byKey.values()];
}
