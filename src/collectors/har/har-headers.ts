/** Headers in the form of a HAR; values are kept only where they are known to identify nobody. */
import type { Header } from 'har-format';
import { redactUrl } from '../../redact/redact-url.js';

/** Replaces a value that is left out. */
export const mark = '[redacted]';

/** Which request the headers belong to, and whether all values are kept. */
interface HeaderContext {
  /** Address of the request; relative addresses are resolved against it. */
  readonly url: string;
  readonly includeValues: boolean;
  /** Headers that the audit itself added: their values are never told. */
  readonly ownHeaders: readonly Readonly<Record<string, string>>[];
}

/**
 * Headers of content, caching and policy. All other headers are left out, since any of them may
 * carry a token: `ETag` can serve as a cookie, and `Sec-WebSocket-Protocol` as a token.
 */
const harmless =
  /^(:(authority|method|scheme|status)|accept(-(ch|encoding|language|ranges))?|access-control-.+|age|allow|alt-svc|cache-control|connection|content-(encoding|language|length|type)|cross-origin-.+|date|dnt|expires|host|keep-alive|last-modified|origin|permissions-policy|pragma|priority|range|referrer-policy|sec-(ch|fetch|gpc|purpose|websocket-version).*|server|strict-transport-security|te|timing-allow-origin|transfer-encoding|upgrade|upgrade-insecure-requests|user-agent|vary|x-(content-type-options|frame-options|xss-protection))$/;

/** Headers whose value is one address. */
const addresses: ReadonlySet<string> = new Set(['location', 'content-location', 'referer']);

/** Turns headers into HAR's form; several lines of one name become several entries. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  context: HeaderContext,
): Header[] {
  return Object.entries(headers).flatMap(([name, lines]) =>
    lines.split('\n').map((value) => ({ name, value: redactHeaderValue(name, value, context) })),
  );
}

function redactHeaderValue(
  name: string,
  value: string,
  { url, includeValues, ownHeaders }: HeaderContext,
): string {
  if (ownHeaders.some((headers) => isAmong(headers, name, value))) return mark;
  if (includeValues) return value;
  const lower = name.toLowerCase();
  if (harmless.test(lower)) return value;
  if (!addresses.has(lower) || !URL.canParse(value, url)) return mark;
  return redactUrl(new URL(value, url).href, { includeValues });
}

function isAmong(headers: Readonly<Record<string, string>>, name: string, value: string): boolean {
  return Object.entries(headers).some(
    ([own, secret]) => own.toLowerCase() === name.toLowerCase() && secret.trim() === value.trim(),
  );
}
