/** Headers as a HAR tells them: only those are told whole that are known to tell nobody apart. */
import type { Header } from 'har-format';
import { redactUrl } from '../../redact/redact-url.js';

/** What stands for a value that is left out. */
export const mark = '[redacted]';

/** Whose headers they are, and whether all are told. */
interface HeaderContext {
  /** Address of the request, against which others are resolved. */
  readonly url: string;
  readonly includeValues: boolean;
}

/**
 * Headers of content, caching and policy. What is not named here is left out, since any other may carry
 * a token; an `ETag` also does where it serves as a cookie, and so does `Sec-WebSocket-Protocol`.
 */
const harmless =
  /^(:(authority|method|scheme|status)|accept(-(ch|encoding|language|ranges))?|access-control-.+|age|allow|alt-svc|cache-control|connection|content-(encoding|language|length|type)|cross-origin-.+|date|dnt|expires|host|keep-alive|last-modified|origin|permissions-policy|pragma|priority|range|referrer-policy|sec-(ch|fetch|gpc|purpose|websocket-version).*|server|strict-transport-security|te|timing-allow-origin|transfer-encoding|upgrade|upgrade-insecure-requests|user-agent|vary|x-(content-type-options|frame-options|xss-protection))$/;

/** Headers that are one address. */
const addresses: ReadonlySet<string> = new Set(['location', 'content-location', 'referer']);

/** Puts headers into HAR's form, several lines of one name each for itself. */
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
  { url, includeValues }: HeaderContext,
): string {
  if (includeValues) return value;
  const lower = name.toLowerCase();
  if (harmless.test(lower)) return value;
  if (!addresses.has(lower) || !URL.canParse(value, url)) return mark;
  return redactUrl(new URL(value, url).href, { includeValues });
}
