/**
 * The reasons why a browser refuses a cookie, in the browser's own words where it gives them.
 * @see CDP `Network.SetCookieBlockedReason`; RFC 6265bis, § 5.7
 */
import { getDomain, parse } from 'tldts';
import type { AskedCookie } from './set-cookie.js';

/** Reasons for which a line is malformed, wherever it comes from. */
const malformedReasons: ReadonlySet<string> = new Set([
  'syntax-error',
  'no-cookie-content',
  'disallowed-character',
  'name-value-pair-exceeds-max-size',
]);

/** Name and value together, in bytes. */
const mostBytes = 4096;

/** Turns the browser's word into the spelling of the evidence. */
export function normalizeReason(word: string): string {
  return word.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

/** Distinguishes a malformed line from a cookie that was refused. */
export function outcomeOf(reasons: readonly string[]): 'malformed' | 'blocked' {
  return reasons.some((reason) => malformedReasons.has(reason)) ? 'malformed' : 'blocked';
}

/** Where a cookie was asked for. */
export interface AskedIn {
  readonly url: string;
  readonly by: 'header' | 'script';
  /** Host of the visited page; null where it does not matter or is not known. */
  readonly pageHost: string | null;
}

/**
 * Lists the reasons that lie in the cookie itself; empty where the browser would take it, or
 * refuses it for a reason not known here. The browser gives reasons for answers only, and not all
 * of them.
 */
export function refusalReasons(asked: AskedCookie | null, from: AskedIn): string[] {
  if (!asked) return ['no-cookie-content'];
  return checks.filter(([, holds]) => holds(asked, from)).map(([reason]) => reason);
}

const checks: readonly (readonly [string, (asked: AskedCookie, from: AskedIn) => boolean])[] = [
  ['no-cookie-content', ({ name, value }) => name === '' && value === ''],
  [
    'name-value-pair-exceeds-max-size',
    ({ name, value }) => Buffer.byteLength(name) + Buffer.byteLength(value) > mostBytes,
  ],
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  ['disallowed-character', ({ name, value }) => /[\0-\u001f\u007f]/.test(name + value)],
  ['invalid-prefix', (asked, from) => breaksPrefix(asked, from)],
  ['invalid-domain', (asked, from) => !isOwnDomain(asked, new URL(from.url).hostname)],
  ['http-only', ({ httpOnly }, { by }) => httpOnly && by === 'script'],
  ['secure-only', ({ secure }, { url }) => secure && url.startsWith('http:') && !isLocal(url)],
  ['same-site-none-insecure', ({ sameSite, secure }) => sameSite === 'None' && !secure],
  ['invalid-partitioned', ({ partitioned, secure }) => partitioned && !secure],
  ['same-site-strict', (asked, from) => asked.sameSite === 'Strict' && isCrossSite(from)],
  ['same-site-lax', (asked, from) => asked.sameSite === 'Lax' && isCrossSite(from)],
  [
    'same-site-unspecified-treated-as-lax',
    (asked, from) => asked.sameSite === null && isCrossSite(from),
  ],
];

/** @see RFC 6265bis, § 4.1.3 */
function breaksPrefix(
  { name, secure, hostOnly, path, httpOnly }: AskedCookie,
  { by }: AskedIn,
): boolean {
  const lower = name.toLowerCase();
  const isHttp = lower.startsWith('__http-') || lower.startsWith('__host-http-');
  if (isHttp && (by === 'script' || !httpOnly || !secure)) return true;
  if (lower.startsWith('__host-')) return !secure || !hostOnly || path !== '/';
  return lower.startsWith('__secure-') && !secure;
}

/** A `Domain` must cover the host and be no public suffix; without one, the host itself counts. */
function isOwnDomain({ domain, hostOnly }: AskedCookie, host: string): boolean {
  if (hostOnly || domain === host) return true;
  if (!host.endsWith(`.${domain}`) || parse(host).isIp === true) return false;
  return getDomain(domain, { allowPrivateDomains: true }) !== null;
}

function isLocal(url: string): boolean {
  return /^(localhost|127\.|\[::1\])/.test(new URL(url).hostname);
}

function isCrossSite({ url, pageHost }: AskedIn): boolean {
  if (pageHost === null) return false;
  const { hostname } = new URL(url);
  return (getDomain(hostname) ?? hostname) !== (getDomain(pageHost) ?? pageHost);
}
