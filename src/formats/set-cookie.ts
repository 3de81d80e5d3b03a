/**
 * Parses the cookie that a `Set-Cookie` line or a script's assignment to `document.cookie` asks
 * for.
 * @see RFC 6265bis, § 5.6
 */
import { parseCookieDate } from './cookie-date.js';

/** Where and when a cookie was asked for. */
export interface Asked {
  /** URL of the response, or of the document whose script wrote the cookie. */
  readonly url: string;
  /** Epoch milliseconds. */
  readonly atMs: number;
}

/** The fields that identify a cookie. */
export interface CookieIdentity {
  readonly name: string;
  /** Without a leading dot. */
  readonly domain: string;
  readonly path: string;
  /** A partitioned and an unpartitioned cookie may exist side by side under one name. */
  readonly partitioned: boolean;
}

/** A cookie as it was asked for. */
export interface AskedCookie extends CookieIdentity {
  readonly value: string;
  /** Null for a session cookie. */
  readonly lifetimeDays: number | null;
  /** End of the lifetime, in epoch milliseconds; null for a session cookie. */
  readonly endsAtMs: number | null;
  /** True where the line deletes the cookie. */
  readonly deletes: boolean;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'Strict' | 'Lax' | 'None' | null;
  /** True where the line has no `Domain`: the cookie is for one host only. */
  readonly hostOnly: boolean;
}

const dayMs = 86_400_000;
/** Longest lifetime, in seconds (285 million years); larger numbers would lose precision. */
const mostSeconds = 9e15;

/**
 * Parses one cookie line; null where the line or its URL defines no cookie. The lifetime is the one
 * asked for: `Max-Age` wins over `Expires`, and no upper limit is applied.
 * @example parseSetCookie('id=1; Max-Age=86400', { url: 'https://a.test/x/y', atMs: 0 })
 */
export function parseSetCookie(line: string, asked: Asked): AskedCookie | null {
  if (!URL.canParse(asked.url)) return null;
  const url = new URL(asked.url);
  const [pair = '', ...rest] = line.split(';');
  const { name, value } = splitPair(pair);
  if (name === '' && value === '') return null;
  const attributes = readAttributes(rest);
  const lifetimeMs = readLifetimeMs(attributes, asked.atMs);
  const domain = readDomain(attributes.get('domain'));
  return {
    name,
    value,
    domain: domain ?? url.hostname,
    hostOnly: domain === null,
    path: readPath(attributes.get('path')) ?? defaultPath(url.pathname),
    ...describeLifetime(lifetimeMs, asked.atMs),
    deletes: lifetimeMs !== null && lifetimeMs <= 0,
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    sameSite: readSameSite(attributes.get('samesite')),
    partitioned: attributes.has('partitioned'),
  };
}

/**
 * Returns a lifetime in days, and its end in epoch milliseconds; both null for a session cookie.
 */
export function describeLifetime(
  lifetimeMs: number | null,
  atMs: number,
): Pick<AskedCookie, 'lifetimeDays' | 'endsAtMs'> {
  if (lifetimeMs === null) return { lifetimeDays: null, endsAtMs: null };
  return { lifetimeDays: roundDays(lifetimeMs), endsAtMs: atMs + lifetimeMs };
}

/** Rounds a lifetime to days: a tenth of a day from one day on, else a thousandth (86 s). */
export function roundDays(lifetimeMs: number): number {
  const days = lifetimeMs / dayMs;
  const digits = days >= 1 ? 1 : 3;
  return Math.max(0, Number(days.toFixed(digits)));
}

/** Returns the text that identifies a cookie. */
export function identify({ name, domain, path, partitioned }: CookieIdentity): string {
  return JSON.stringify([name, domain.replace(/^\./, ''), path, partitioned]);
}

/** Returns the identity of a cookie that the browser holds. */
export function identityOf(held: {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly partitionKey?: unknown;
}): CookieIdentity {
  const { name, domain, path, partitionKey } = held;
  return { name, domain: domain.replace(/^\./, ''), path, partitioned: partitionKey !== undefined };
}

function splitPair(pair: string): { name: string; value: string } {
  const equals = pair.indexOf('=');
  // Chromium takes a line without "=" as the value of a cookie without a name.
  if (equals === -1) return { name: '', value: pair.trim() };
  return { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim() };
}

function readAttributes(parts: readonly string[]): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = (equals === -1 ? part : part.slice(0, equals)).trim().toLowerCase();
    attributes.set(name, equals === -1 ? '' : part.slice(equals + 1).trim());
  }
  return attributes;
}

function readLifetimeMs(attributes: ReadonlyMap<string, string>, atMs: number): number | null {
  const maxAge = attributes.get('max-age') ?? '';
  if (/^-?\d+$/.test(maxAge)) {
    return Math.max(-mostSeconds, Math.min(mostSeconds, Number(maxAge))) * 1000;
  }
  const expiresAtMs = parseCookieDate(attributes.get('expires') ?? '');
  return expiresAtMs === null ? null : expiresAtMs - atMs;
}

function readDomain(attribute = ''): string | null {
  const domain = attribute.replace(/^\./, '');
  if (domain === '' || !URL.canParse(`https://${domain}`)) return null;
  return new URL(`https://${domain}`).hostname;
}

function readPath(attribute = ''): string | null {
  return attribute.startsWith('/') ? attribute : null;
}

/** @see RFC 6265bis, § 5.1.4 */
function defaultPath(pathname: string): string {
  const slash = pathname.lastIndexOf('/');
  return slash <= 0 ? '/' : pathname.slice(0, slash);
}

function readSameSite(attribute = ''): AskedCookie['sameSite'] {
  const known = (['Strict', 'Lax', 'None'] as const).find(
    (value) => value.toLowerCase() === attribute.toLowerCase(),
  );
  return known ?? null;
}
