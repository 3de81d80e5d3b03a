/**
 * Joins all sightings of a cookie (writes, requests that sent it, the jar at the end of each phase)
 * into one entry.
 */
import type { Cookie } from '../../schema/evidence/cookies.js';
import { describeChanges } from './cookie-changes.js';
import { identityOf, roundDays } from '../../formats/set-cookie.js';
import {
  hasExisted,
  type CookieWrite,
  type GroupedCookies,
  type HeldCookie,
  type NamedWrite,
  type OneCookie,
  type SentCookie,
} from '../logs/cookie-sightings.js';
import type { ValueContext } from '../logs/visit-context.js';
import { commonParts, partsOf } from '../../redact/value-parts.js';

/** A cookie before anything is derived from it. */
export type RawCookie = Omit<Cookie, 'party' | 'purpose' | 'purposeSource'>;

/** Days that Chromium keeps a cookie at most, whatever lifetime was asked for. */
const mostDaysKept = 400;

/**
 * Lists the cookies that the browser really took, sorted by domain, name and path. A cookie set and
 * deleted within one phase is included; a line that only deletes a cookie is not.
 */
export function assembleCookies({ cookies }: GroupedCookies, context: ValueContext): RawCookie[] {
  return [...cookies.values()]
    .map((one) => assembleCookie(one, context))
    .filter((cookie) => cookie !== null)
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ domain, name, path, partitioned }: RawCookie): string {
  return [domain, name, path, partitioned].join('\0');
}

function assembleCookie(one: OneCookie, context: ValueContext): RawCookie | null {
  const writes = countedWrites(one);
  const described = describe(one, writes);
  const first = writes[0] ?? earliest(one);
  if (!described || !first) return null;
  const { value, lifetimeDays, ...attributes } = described;
  return {
    ...attributes,
    lifetimeDays: longestLifetime(writes, lifetimeDays),
    keptDays: daysKept(one, writes),
    phase: context.timeline.phaseAt(first.atMs),
    atMs: context.timeline.elapsedMs(first.atMs),
    presentIn: [...new Set(one.held.map(({ phase }) => phase))],
    setBy: first.setBy,
    ...context.redact.value(value),
    ...stableParts(one, writes, context),
    ...context.fromAddress(partsOf(value)),
    rewrittenIn: [...new Set(writes.map(({ atMs }) => context.timeline.phaseAt(atMs)))],
    sentIn: uniqueSendings(one.sent),
    ...describeChanges(one.writes, new Set(writes), context),
  };
}

function stableParts(
  { held }: OneCookie,
  writes: readonly NamedWrite[],
  context: ValueContext,
): Pick<RawCookie, 'stableParts'> {
  const values = [...writes.map(({ asked }) => asked), ...held.map(({ cookie }) => cookie)];
  const parts = commonParts(values.map(({ value }) => partsOf(value)));
  if (parts.length === 0) return {};
  return { stableParts: parts.map((part) => context.redact.value(part).valueHash) };
}

/** Where no write was seen, the first sighting of the cookie replaces it. */
function earliest({ held, sent }: OneCookie): Pick<CookieWrite, 'atMs' | 'setBy'> | null {
  const [first] = [...held, ...sent].toSorted((a, b) => a.atMs - b.atMs);
  return first ? { atMs: first.atMs, setBy: { how: 'unknown', url: null } } : null;
}

/**
 * Lists the writes that the browser took, in time order. Unconfirmed writes are included only where
 * one of them must have been taken.
 */
function countedWrites(one: OneCookie): NamedWrite[] {
  const sets = one.writes.filter(({ asked }) => !asked.deletes);
  const taken = sets.filter(({ outcome }) => outcome === 'taken');
  if (taken.length > 0 || !hasExisted(one)) return taken;
  return sets.filter(({ outcome }) => outcome === 'unconfirmed');
}

type Described = Pick<
  RawCookie,
  'name' | 'domain' | 'path' | 'lifetimeDays' | 'secure' | 'httpOnly' | 'sameSite' | 'partitioned'
> & { readonly value: string };

/**
 * Takes the attributes from the browser's own description where there is one, else from the first
 * write.
 */
function describe({ held, sent }: OneCookie, writes: readonly NamedWrite[]): Described | null {
  const seen = held.at(-1) ?? sent.at(-1);
  return seen ? describeHeld(seen) : describeAsked(writes[0]);
}

function describeAsked(write: NamedWrite | undefined): Described | null {
  if (!write) return null;
  const { deletes: _never, hostOnly: _hostOnly, endsAtMs: _later, ...asked } = write.asked;
  return asked;
}

function describeHeld({ cookie, atMs }: HeldCookie): Described {
  const { value, secure, httpOnly, sameSite, session, expires } = cookie;
  return {
    ...identityOf(cookie),
    value,
    lifetimeDays: session ? null : roundDays(expires * 1000 - atMs),
    secure,
    httpOnly,
    sameSite: sameSite ?? null,
  };
}

/** The longest lifetime asked for; null where every write asked for a session cookie. */
function longestLifetime(writes: readonly NamedWrite[], unasked: number | null): number | null {
  if (writes.length === 0) return unasked;
  const lifetimes = writes.map(({ asked }) => asked.lifetimeDays).filter((days) => days !== null);
  return lifetimes.length > 0 ? Math.max(...lifetimes) : null;
}

/**
 * The lifetime that the jar shows, counted from the last write before the jar was read; without a
 * jar, the lifetime asked for last, up to the cap.
 */
function daysKept({ held }: OneCookie, writes: readonly NamedWrite[]): number | null {
  const last = held.at(-1);
  if (!last) {
    const asked = writes.at(-1)?.asked.lifetimeDays ?? null;
    return asked === null ? null : Math.min(asked, mostDaysKept);
  }
  if (last.cookie.session) return null;
  const sinceMs = writes.findLast(({ atMs }) => atMs <= last.atMs)?.atMs ?? last.atMs;
  return roundDays(last.cookie.expires * 1000 - sinceMs);
}

function uniqueSendings(sent: readonly SentCookie[]): RawCookie['sentIn'] {
  const byKey = new Map<string, RawCookie['sentIn'][number]>();
  for (const { phase, host } of sent) {
    const key = `${phase} ${host}`;
    const requests = (byKey.get(key)?.requests ?? 0) + 1;
    byKey.set(key, { phase, host, requests });
  }
  return [...byKey.values()];
}
