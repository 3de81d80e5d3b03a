/**
 * Joins the browser's events under one request id into what went over the network.
 * @see CDP `Network`: the `…ExtraInfo` events hold the raw headers, one for each hop that was sent
 */
import type { Protocol } from 'puppeteer-core';
import { alignExtraInfo, type RequestHop } from '../browser/visit/request-hops.js';
import type { RecordedAnswer, RecordedExchange, RecordedHeader } from '../schema/recording.js';

/** One hop of a request, as the process of the page reported it. */
export interface RecordedHop extends RequestHop {
  readonly method: string;
  readonly url: string;
  /** CDP resource type. */
  readonly type: string | undefined;
  readonly postDigest: string | undefined;
  response: Protocol.Network.Response | undefined;
  hasExtraInfo: boolean;
  fromMemory: boolean;
  ending: Ending | undefined;
  body: KeptBody;
}

/**
 * How a hop ended, as far as the browser reported it: `refused` where the browser kept the answer
 * from the page, `unsent` where it did not send the request, `given-up` where the page cancelled
 * it.
 */
export type Ending =
  | { readonly how: 'finished' | 'refused' | 'unsent' | 'given-up' }
  | { readonly how: 'failed'; readonly errorText: string };

/** The state of a body; without fields, the body is empty or no script could have read it. */
export type KeptBody = Pick<RecordedAnswer, 'body' | 'text' | 'gap' | 'unfinished'>;

/** Raw headers of one answer. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Protocol.Network.Headers;
}

/** Everything reported under one request id. */
export interface RecordedHops {
  readonly hops: RecordedHop[];
  readonly raw: RawAnswer[];
}

/**
 * Lists the hops that went over the network; hops answered by a cache or a service worker are left
 * out.
 * @param scripts bodies of workers' scripts by their address
 */
export function joinHops(
  { hops, raw }: RecordedHops,
  scripts: ReadonlyMap<string, string>,
): RecordedExchange[] {
  const rawBy = alignExtraInfo(hops, raw);
  return hops.flatMap((hop, at) => {
    if (!wasSent(hop)) return [];
    const script = lacksHeaders(hop, rawBy[at]) ? scripts.get(hop.url) : undefined;
    return [script === undefined ? describeHop(hop, rawBy[at]) : describeScript(hop, script)];
  });
}

function wasSent({ response, fromMemory, ending }: RecordedHop): boolean {
  if (fromMemory || ending?.how === 'unsent') return false;
  if (!response) return true;
  const isCached = response.fromDiskCache === true || response.fromPrefetchCache === true;
  return !isCached && response.fromServiceWorker !== true && !isInternalRedirect(response);
}

/**
 * Whether the browser made the redirect itself, to HTTPS for example; it will make it again in the
 * replay.
 */
function isInternalRedirect({ headers }: Protocol.Network.Response): boolean {
  return Object.keys(headers).some((name) => /^non-authoritative-reason$/i.test(name));
}

function describeHop(hop: RecordedHop, raw: RawAnswer | undefined): RecordedExchange {
  const { method, url, postDigest, ending } = hop;
  const asked = { method, url, ...(postDigest === undefined ? {} : { postDigest }) };
  const answer = describeAnswer(hop, raw);
  if (answer) return { ...asked, answer };
  return ending?.how === 'failed' ? { ...asked, failure: ending.errorText } : asked;
}

function describeAnswer(hop: RecordedHop, raw: RawAnswer | undefined): RecordedAnswer | undefined {
  const status = hop.response?.status ?? raw?.status;
  if (status === undefined || status < 200 || status > 599) return undefined;
  const answer = { status, headers: listHeaders(hop, raw), waitMs: waitOf(hop.response) };
  return { ...answer, ...describeBody(hop) };
}

function lacksHeaders({ response, ending }: RecordedHop, raw: RawAnswer | undefined): boolean {
  return !response && !raw && ending?.how === 'finished';
}

/**
 * Chromium 156 reports neither status nor headers of a service worker's script.
 * @see W3C, Service Workers, Update: only a successful answer with a JavaScript type is accepted
 */
function describeScript({ method, url }: RecordedHop, body: string): RecordedExchange {
  const headers = [{ name: 'Content-Type', value: 'text/javascript; charset=utf-8' }];
  return { method, url, answer: { status: 200, headers, waitMs: 0, body, text: true } };
}

/**
 * An answer that nothing reads, such as that of a beacon or a preflight request, has no reported
 * body.
 */
function describeBody({ type, response, ending, body }: RecordedHop): KeptBody {
  const isRedirect = response?.status !== undefined && isRedirection(response.status);
  if (!response || isRedirect || type === 'Ping' || type === 'Preflight') return {};
  if (ending === undefined || ending.how === 'given-up') return { unfinished: 'open' };
  return ending.how === 'failed' ? { unfinished: 'cut' } : body;
}

function isRedirection(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/**
 * A cached answer that the server confirmed with 304 is recorded in full, since a replay confirms
 * nothing.
 */
function listHeaders({ response }: RecordedHop, raw: RawAnswer | undefined): RecordedHeader[] {
  if (!raw) return linesOf(response?.headers ?? {});
  if (!response || raw.status === response.status) return linesOf(raw.headers);
  const setCookies = linesOf(raw.headers).filter(({ name }) => /^set-cookie$/i.test(name));
  return [...linesOf(response.headers), ...setCookies];
}

/** The browser joins several lines of one name with line breaks. */
function linesOf(headers: Protocol.Network.Headers): RecordedHeader[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value.split('\n').map((line) => ({ name, value: line })),
  );
}

const longestWaitMs = 600_000;

/** The server's own share of the time, without name lookup and connecting. */
function waitOf(response: Protocol.Network.Response | undefined): number {
  const { sendEnd = 0, receiveHeadersEnd = 0 } = response?.timing ?? {};
  return Math.round(Math.min(Math.max(0, receiveHeadersEnd - sendEnd), longestWaitMs));
}
