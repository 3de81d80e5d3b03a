/**
 * What the network carried under one request id, joined from the events of two browser processes.
 */
import type { Protocol } from 'puppeteer-core';
import type { Place } from '../../schema/evidence/writer.js';
import { alignExtraInfo, type RequestHop } from '../../browser/visit/request-hops.js';
import { normalizeReason } from '../../formats/refusal-reasons.js';
import type { Headers, Wire } from './wire.js';

/** One request; each hop of a redirect is one. */
export interface LoggedRequest {
  readonly url: string;
  readonly method: string;
  /** CDP resource type. */
  readonly type: string;
  /** Start of the request, in epoch milliseconds on the visit's clock. */
  readonly atMs: number;
  readonly initiator: string | null;
  /** The call or the position in a document that caused the request; innermost first. */
  readonly places: readonly Place[];
  /** Empty for requests of workers. */
  readonly frameId: string;
  readonly documentUrl: string;
  /** The address that redirected to this one; null where the request is no redirect. */
  readonly redirectedFrom: string | null;
  /**
   * Bytes of the sent body, from its header or as far as known; for a socket, bytes of the sent
   * messages.
   */
  readonly sentBytes: number;
  /** Bytes of the answer's body, decoded; for a socket, bytes of the received messages. */
  readonly receivedBytes: number;
  /** Text of the sent body, at most 64 KiB; for a socket, its messages one after another. */
  readonly body: string;
  readonly status: number | null;
  /** The mark of an earlier answer that the browser sent back to ask whether it still holds. */
  readonly validator: string | undefined;
  /** Cookies that the request carried, as the browser held them. */
  readonly sentCookies: readonly Protocol.Network.Cookie[];
  /** Raw `Link` headers of the answer and of the early hints before it. */
  readonly links: readonly string[];
  /** Raw `Set-Cookie` lines that the browser did not reject. */
  readonly setCookieLines: readonly string[];
  /** Raw `Set-Cookie` lines that the browser rejected. */
  readonly refusedLines: readonly RefusedLine[];
  /**
   * Whether the request was sent with credentials; without them the browser ignores the lines of
   * the answer.
   */
  readonly credentials: Credentials;
  /** What a HAR needs of the request; kept only where a HAR is asked for. */
  readonly wire?: LoggedWire;
}

/**
 * A request and its answer, with the headers that really were sent and received where these are
 * known.
 */
export interface LoggedWire extends Wire {
  readonly sentHeaders: Headers | undefined;
  readonly receivedHeaders: Headers | undefined;
}

/** Whether a request was sent with credentials, as far as that can be seen. */
export type Credentials = 'sent' | 'omitted' | 'unknown';

/** A `Set-Cookie` line that the browser rejected. */
export interface RefusedLine {
  readonly line: string;
  /** The browser's reasons, as `normalizeReason` spells them. */
  readonly reasons: readonly string[];
}

interface Sent {
  readonly cookies: readonly Protocol.Network.Cookie[];
  /** Null where no header gives the length of a body. */
  readonly contentLength: number | null;
  /** `If-None-Match`, which only the browser adds. */
  readonly validator?: string | undefined;
  readonly headers: FetchHeaders;
  readonly raw?: Headers;
}

interface Received {
  readonly status: number | null;
  readonly lines: readonly string[];
  readonly refused: readonly RefusedLine[];
  readonly link?: string | undefined;
  readonly raw?: Headers;
}

/** One hop of a request, as the page asked for it. */
export interface Hop
  extends
    RequestHop,
    Omit<
      LoggedRequest,
      | 'atMs'
      | 'redirectedFrom'
      | 'sentBytes'
      | 'receivedBytes'
      | 'body'
      | 'links'
      | 'status'
      | 'validator'
      | 'sentCookies'
      | 'setCookieLines'
      | 'refusedLines'
      | 'credentials'
      | 'wire'
    > {
  atMs: number;
  sentBytes: number;
  receivedBytes: number;
  body: string;
  /** `Link` headers of early hints. */
  readonly hints: string[];
  status: number | null;
  hasExtraInfo: boolean;
  readonly wire?: Wire;
}

/** All hops and all extra-information events under one request id, each in its own order. */
export interface Exchange {
  readonly hops: Hop[];
  readonly sent: Sent[];
  readonly received: Received[];
}

/** Joins each hop that used the network with the extra information at the same position. */
export function joinExchange({ hops, sent, received }: Exchange): LoggedRequest[] {
  const [sentBy, receivedBy] = [alignExtraInfo(hops, sent), alignExtraInfo(hops, received)];
  return hops.map(({ hasExtraInfo: _has, timestamp: _began, wire, hints, ...hop }, at) => {
    const headers = { sentHeaders: sentBy[at]?.raw, receivedHeaders: receivedBy[at]?.raw };
    return {
      ...hop,
      redirectedFrom: hops[at - 1]?.url ?? null,
      links: [...hints, receivedBy[at]?.link].filter((link) => link !== undefined),
      ...describeWire(hop, sentBy[at], receivedBy[at]),
      ...(wire && { wire: { ...wire, ...headers } }),
    };
  });
}

function describeWire(
  hop: Pick<Hop, 'status' | 'type' | 'sentBytes'>,
  sent: Sent = { cookies: [], headers: {}, contentLength: null },
  received: Received = { status: null, lines: [], refused: [] },
): Omit<
  LoggedRequest,
  keyof Omit<Hop, 'status' | 'sentBytes'> | 'redirectedFrom' | 'links' | 'wire'
> {
  return {
    status: hop.status ?? received.status,
    sentBytes: sent.contentLength ?? hop.sentBytes,
    validator: sent.validator,
    sentCookies: sent.cookies,
    setCookieLines: received.lines,
    refusedLines: received.refused,
    credentials: credentialsOf(sent.headers, hop.type),
  };
}

/** The `Link` header of an answer. */
export function linkOf(headers: Protocol.Network.Headers): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'link')?.[1];
}

/** Fetch metadata of a request. */
export interface FetchHeaders {
  readonly site?: string | undefined;
  readonly mode?: string | undefined;
  readonly storageAccess?: string | undefined;
}

/** Picks the needed headers out of those that were really sent. */
export function pickHeaders(
  headers: Protocol.Network.Headers,
): Pick<Sent, 'headers' | 'contentLength' | 'validator'> {
  const lower = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const length = lower.get('content-length');
  return {
    headers: {
      site: lower.get('sec-fetch-site'),
      mode: lower.get('sec-fetch-mode'),
      storageAccess: lower.get('sec-fetch-storage-access'),
    },
    contentLength: length === undefined ? null : Number(length),
    validator: lower.get('if-none-match'),
  };
}

/**
 * Tells whether a request was sent with credentials, from its fetch metadata. Across sites the
 * browser adds `Sec-Fetch-Storage-Access` to requests with credentials; within a site a script can
 * omit credentials without a trace.
 * @see Fetch Metadata, § 2; Storage Access Headers, § 3
 */
export function credentialsOf(
  { site, mode, storageAccess }: FetchHeaders,
  type: string,
): Credentials {
  if (mode === 'navigate') return 'sent';
  if (site === 'cross-site') return storageAccess === undefined ? 'omitted' : 'sent';
  if (site === 'same-site' && (mode === 'cors' || type === 'Fetch')) return 'unknown';
  return 'sent';
}

/** The `Set-Cookie` lines of an answer that the browser did not reject. */
export function acceptedLines(event: Protocol.Network.ResponseReceivedExtraInfoEvent): string[] {
  const header = Object.entries(event.headers).find(
    ([name]) => name.toLowerCase() === 'set-cookie',
  );
  const lines = header?.[1].split('\n') ?? [];
  for (const { cookieLine } of event.blockedCookies) {
    const index = lines.indexOf(cookieLine);
    if (index !== -1) lines.splice(index, 1);
  }
  return lines;
}

/** The `Set-Cookie` lines of an answer that the browser rejected, with its reasons. */
export function refusedLines({
  blockedCookies,
}: Protocol.Network.ResponseReceivedExtraInfoEvent): RefusedLine[] {
  return blockedCookies.map(({ cookieLine, blockedReasons }) => ({
    line: cookieLine,
    reasons: blockedReasons.map(normalizeReason),
  }));
}
