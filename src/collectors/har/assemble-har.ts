/**
 * Turns logged requests into an HTTP Archive, by default without secret values.
 * @see HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/
 */
import type { Cookie, Entry, Har, PostData, QueryString, Request, Response } from 'har-format';
import { readTool } from '../../schema/tool.js';
import type { LoggedRequest, LoggedWire } from '../logs/exchange.js';
import { describeTimings } from './har-timings.js';
import { mark, redactHeaders } from './har-headers.js';
import { parseSetCookie } from '../../formats/set-cookie.js';
import { redactUrl } from '../../redact/redact-url.js';
import type { Headers } from '../logs/wire.js';

/** What a HAR contains beside its requests. */
export interface HarContext {
  readonly browser: { readonly name: string; readonly version: string };
  /** Epoch milliseconds. */
  readonly startedAtMs: number;
  /**
   * Whether the values of cookies, queries, headers and bodies are kept; otherwise only their names
   * and sizes.
   */
  readonly includeValues: boolean;
  /** Headers that the audit itself added: their values are never told. */
  readonly ownHeaders: readonly Headers[];
}

/** The archive's one page, which all requests of a visit belong to. */
const pageId = 'visit';
/** HAR's value for an unknown size. */
const unknownSize = -1;
/** Parameters kept of one query. */
const mostParameters = 500;

/** Makes the archive; entries keep the order of the requests. */
export function assembleHar(requests: readonly LoggedRequest[], context: HarContext): Har {
  const { browser, startedAtMs, includeValues } = context;
  const [first] = requests;
  const title = first ? redactUrl(first.url, context) : '';
  const startedDateTime = new Date(startedAtMs).toISOString();
  return {
    log: {
      version: '1.2',
      creator: { ...readTool() },
      browser: { ...browser },
      pages: [{ startedDateTime, id: pageId, title, pageTimings: {} }],
      entries: requests.map((request) => toEntry(request, context)),
      comment: includeValues
        ? 'Values of cookies, queries, headers and bodies are kept: they may tell a person.'
        : `Values of cookies, queries and bodies are left out, those of headers that may be secret are ${mark}.`,
    },
  };
}

function toEntry(request: LoggedRequest, context: HarContext): Entry {
  const { answer } = request.wire ?? {};
  const { timings, totalMs } = describeTimings(request.wire);
  return {
    pageref: pageId,
    startedDateTime: new Date(request.atMs).toISOString(),
    time: totalMs,
    request: toRequest(request, context),
    response: toResponse(request, context),
    cache: {},
    timings,
    ...(answer?.serverAddress && { serverIPAddress: answer.serverAddress }),
    ...(answer && { connection: String(answer.connectionId) }),
    ...(request.wire?.errorText && { comment: request.wire.errorText }),
  };
}

function toRequest(request: LoggedRequest, context: HarContext): Request {
  const { url, method, wire, sentCookies } = request;
  const headers = headersOf(wire);
  const postData = toPostData(wire, context);
  return {
    method,
    url: spell(redactUrl(url, context)),
    httpVersion: wire?.answer?.httpVersion ?? '',
    cookies: sentCookies.map(({ name, value, path, domain, httpOnly, secure }) =>
      redactCookie({ name, value, path, domain, httpOnly, secure }, context),
    ),
    headers: redactHeaders(headers, { url, ...context }),
    queryString: toQueryString(url, context),
    ...(postData && { postData }),
    headersSize: unknownSize,
    bodySize: wire?.hasBody ? lengthIn(headers) : 0,
  };
}

function headersOf(wire: LoggedWire | undefined): Headers {
  return wire?.sentHeaders ?? wire?.askedHeaders ?? {};
}

function toResponse(request: LoggedRequest, context: HarContext): Response {
  const { url, wire } = request;
  const { answer, receivedHeaders, decodedBytes = 0, receivedBytes } = wire ?? {};
  const { statusText, httpVersion, mimeType, headers: answerHeaders } = answer ?? noAnswer;
  const headers = receivedHeaders ?? answerHeaders;
  return {
    status: request.status ?? 0,
    statusText,
    httpVersion,
    cookies: cookiesSet(request, context),
    headers: redactHeaders(headers, { url, ...context }),
    content: { size: decodedBytes, mimeType },
    redirectURL: redactTarget(valueOf(headers, 'location') ?? '', url, context),
    headersSize: unknownSize,
    bodySize: (answer && receivedBytes) ?? unknownSize,
  };
}

const noAnswer = { statusText: '', httpVersion: '', mimeType: '', headers: {} };

function cookiesSet({ url, atMs, setCookieLines }: LoggedRequest, context: HarContext): Cookie[] {
  return setCookieLines.flatMap((line): Cookie[] => {
    const asked = parseSetCookie(line, { url, atMs });
    if (!asked) return [];
    const { name, value, path, domain, httpOnly, secure } = asked;
    return [redactCookie({ name, value, path, domain, httpOnly, secure }, context)];
  });
}

/** Empty where there is no address, as HAR requires. */
function redactTarget(location: string, url: string, context: HarContext): string {
  if (location === '' || !URL.canParse(location, url)) return '';
  return redactUrl(new URL(location, url).href, context);
}

function redactCookie(cookie: Cookie, { includeValues }: HarContext): Cookie {
  return includeValues ? cookie : { ...cookie, value: '' };
}

function toQueryString(url: string, { includeValues }: HarContext): QueryString[] {
  const parameters = [...new URL(url).searchParams].slice(0, mostParameters);
  return parameters.map(([name, value]) => ({ name, value: includeValues ? value : '' }));
}

function toPostData(
  wire: LoggedWire | undefined,
  { includeValues }: HarContext,
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

/** Browsers leave characters in addresses that RFC 3986 does not allow. */
function spell(address: string): string {
  const [, origin = '', rest = ''] = /^([^/]*\/\/[^/?]*)(.*)$/s.exec(address) ?? [];
  return origin + rest.replaceAll(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeCharacter);
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
