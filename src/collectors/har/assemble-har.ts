/**
 * Puts logged requests into the form of a HTTP Archive, by default without what is secret in them.
 * @see HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/
 */
import type { Cookie, Entry, Har, PostData, QueryString, Request, Response } from 'har-format';
import { tool } from '../../schema/tool.js';
import type { LoggedRequest, LoggedWire } from '../logs/exchange.js';
import { describeTimings } from './har-timings.js';
import { mark, tellHeaders } from './har-headers.js';
import { parseSetCookie } from '../../formats/set-cookie.js';
import { tellAddress } from '../../redact/url-text.js';
import type { Headers } from '../logs/wire.js';

/** What a HAR says beside its requests. */
export interface HarTelling {
  readonly browser: { readonly name: string; readonly version: string };
  /** Epoch milliseconds. */
  readonly startedAtMs: number;
  /** Whether values of cookies, queries, headers and bodies are told; else only their names and sizes. */
  readonly includeValues: boolean;
}

/** The one page of the archive: all of a visit belongs to it. */
const pageId = 'visit';
/** HAR's sign for a size that is not known. */
const unknownSize = -1;
/** Parameters told of one query. */
const mostParameters = 500;

/** Makes the archive; entries keep their order. */
export function assembleHar(requests: readonly LoggedRequest[], telling: HarTelling): Har {
  const { browser, startedAtMs, includeValues } = telling;
  const [first] = requests;
  const title = first ? tellAddress(first.url, telling) : '';
  const startedDateTime = new Date(startedAtMs).toISOString();
  return {
    log: {
      version: '1.2',
      creator: { name: tool.name, version: tool.version },
      browser: { ...browser },
      pages: [{ startedDateTime, id: pageId, title, pageTimings: {} }],
      entries: requests.map((request) => toEntry(request, telling)),
      comment: includeValues
        ? 'Values of cookies, queries, headers and bodies are kept: they may tell a person.'
        : `Values of cookies, queries and bodies are left out, those of headers that may be secret are ${mark}.`,
    },
  };
}

function toEntry(request: LoggedRequest, telling: HarTelling): Entry {
  const { answer } = request.wire ?? {};
  const { timings, totalMs } = describeTimings(request.wire);
  return {
    pageref: pageId,
    startedDateTime: new Date(request.atMs).toISOString(),
    time: totalMs,
    request: toRequest(request, telling),
    response: toResponse(request, telling),
    cache: {},
    timings,
    ...(answer?.serverAddress && { serverIPAddress: answer.serverAddress }),
    ...(answer && { connection: String(answer.connectionId) }),
    ...(request.wire?.errorText && { comment: request.wire.errorText }),
  };
}

function toRequest(request: LoggedRequest, telling: HarTelling): Request {
  const { url, method, wire, sentCookies } = request;
  const headers = headersOf(wire);
  const postData = toPostData(wire, telling);
  return {
    method,
    url: spell(tellAddress(url, telling)),
    httpVersion: wire?.answer?.httpVersion ?? '',
    cookies: sentCookies.map(({ name, value, path, domain, httpOnly, secure }) =>
      tellCookie({ name, value, path, domain, httpOnly, secure }, telling),
    ),
    headers: tellHeaders(headers, { url, ...telling }),
    queryString: toQueryString(url, telling),
    ...(postData && { postData }),
    headersSize: unknownSize,
    bodySize: wire?.hasBody ? lengthIn(headers) : 0,
  };
}

function headersOf(wire: LoggedWire | undefined): Headers {
  return wire?.sentHeaders ?? wire?.askedHeaders ?? {};
}

function toResponse(request: LoggedRequest, telling: HarTelling): Response {
  const { url, wire } = request;
  const { answer, receivedHeaders, decodedBytes = 0, receivedBytes } = wire ?? {};
  const { statusText, httpVersion, mimeType, headers: told } = answer ?? noAnswer;
  const headers = receivedHeaders ?? told;
  return {
    status: request.status ?? 0,
    statusText,
    httpVersion,
    cookies: cookiesSet(request, telling),
    headers: tellHeaders(headers, { url, ...telling }),
    content: { size: decodedBytes, mimeType },
    redirectURL: tellTarget(valueOf(headers, 'location') ?? '', url, telling),
    headersSize: unknownSize,
    bodySize: (answer && receivedBytes) ?? unknownSize,
  };
}

const noAnswer = { statusText: '', httpVersion: '', mimeType: '', headers: {} };

function cookiesSet({ url, atMs, setCookieLines }: LoggedRequest, telling: HarTelling): Cookie[] {
  return setCookieLines.flatMap((line): Cookie[] => {
    const asked = parseSetCookie(line, { url, atMs });
    if (!asked) return [];
    const { name, value, path, domain, httpOnly, secure } = asked;
    return [tellCookie({ name, value, path, domain, httpOnly, secure }, telling)];
  });
}

/** Empty where there is no address, as HAR has it. */
function tellTarget(location: string, url: string, telling: HarTelling): string {
  if (location === '' || !URL.canParse(location, url)) return '';
  return tellAddress(new URL(location, url).href, telling);
}

function tellCookie(cookie: Cookie, { includeValues }: HarTelling): Cookie {
  return includeValues ? cookie : { ...cookie, value: '' };
}

function toQueryString(url: string, { includeValues }: HarTelling): QueryString[] {
  const parameters = [...new URL(url).searchParams].slice(0, mostParameters);
  return parameters.map(([name, value]) => ({ name, value: includeValues ? value : '' }));
}

function toPostData(
  wire: LoggedWire | undefined,
  { includeValues }: HarTelling,
): PostData | undefined {
  if (!wire?.hasBody) return undefined;
  const mimeType = valueOf(headersOf(wire), 'content-type') ?? '';
  if (includeValues && wire.body !== undefined) return { mimeType, text: wire.body };
  return { mimeType, text: '', comment: 'left out' };
}

function valueOf(headers: Headers, name: string): string | undefined {
  return Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1];
}

function lengthIn(headers: Headers): number {
  const length = valueOf(headers, 'content-length') ?? '';
  return /^\d{1,15}$/.test(length) ? Number(length) : unknownSize;
}

/** Browsers leave characters in addresses that RFC 3986 has none of. */
function spell(address: string): string {
  const [, origin = '', rest = ''] = /^([^/]*\/\/[^/?]*)(.*)$/s.exec(address) ?? [];
  return origin + rest.replaceAll(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeCharacter);
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
