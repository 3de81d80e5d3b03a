/**
 * Every request of one visit, with what was really sent and received.
 * @see CDP `Network`: `requestWillBeSent` gives what the page asked for; the `…ExtraInfo` events,
 * which come from another process in no fixed order, give the cookies sent and set
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Place } from '../../schema/evidence/writer.js';
import type { Watcher } from '../../browser/visit/visit.js';
import { isRepeated } from '../../browser/visit/request-hops.js';
import type { VisitClock } from '../../browser/visit/visit-clock.js';
import type { WatchedTarget } from '../../browser/frames/watched-target.js';
import { beginRequest, beginSocket } from './begin-hop.js';
import {
  acceptedLines,
  joinExchange,
  linkOf,
  pickHeaders,
  refusedLines,
  type Exchange,
  type Hop,
  type LoggedRequest,
} from './exchange.js';
import { identify, identityOf } from '../../formats/set-cookie.js';
import { isNetworkUrl } from '../../redact/redact-url.js';
import { WireNotes, type Headers, type Wire } from './wire.js';

/** Requests kept per visit; above this limit the observation is incomplete. */
const mostRequests = 20_000;
/** Limits in characters: one body; all bodies of a visit. */
const longestBody = 65_536;
const mostBodyCharacters = 16 * 1024 * 1024;

/** The requests of one visit. */
export class NetworkLog implements Watcher {
  readonly #exchanges = new Map<string, Exchange>();
  readonly #watched = new WeakSet<WatchedTarget>();
  readonly #cookies = new Map<string, Protocol.Network.Cookie>();
  readonly #clock: Pick<VisitClock, 'nowMs' | 'fromTicks'>;
  /** The last result of `requests`; undefined once new events came. */
  #joined: readonly LoggedRequest[] | undefined;
  #count = 0;
  #bodyCharacters = 0;
  /** Set only where a HAR is asked for. */
  readonly #notes: WireNotes | undefined;

  /** @param inFull whether headers and bodies are kept too, for a HAR */
  constructor(clock: Pick<VisitClock, 'nowMs' | 'fromTicks'>, inFull = false) {
    this.#clock = clock;
    this.#notes = inFull ? new WireNotes() : undefined;
  }

  /** Listens to one target; a second call for the same target does nothing. */
  watch(target: WatchedTarget): void {
    if (this.#watched.has(target)) return;
    this.#watched.add(target);
    const { session } = target;
    session.on('Network.requestWillBeSent', (event) => this.#requested(event));
    session.on('Network.requestWillBeSentExtraInfo', (event) => {
      const sent = this.#sentCookies(event.associatedCookies);
      this.#exchange(event.requestId).sent.push({
        cookies: sent,
        ...pickHeaders(event.headers),
        ...this.#rawHeaders(event.headers),
      });
    });
    session.on('Network.responseReceivedExtraInfo', (event) => {
      this.#exchange(event.requestId).received.push({
        status: event.statusCode,
        lines: acceptedLines(event),
        refused: refusedLines(event),
        link: linkOf(event.headers),
        ...this.#rawHeaders(event.headers),
      });
    });
    session.on('Network.responseReceived', ({ requestId, response, hasExtraInfo }) => {
      this.#answered(requestId, { status: response.status, hasExtraInfo });
      this.#noteAnswer(requestId, response);
    });
    session.on('Network.responseReceivedEarlyHints', ({ requestId, headers }) => {
      const link = linkOf(headers);
      if (link !== undefined) this.#lastHop(requestId)?.hints.push(link);
    });
    session.on('Network.dataReceived', ({ requestId, dataLength }) => {
      this.#received(requestId, dataLength);
    });
    if (this.#notes) this.#watchBytes(session);
    this.#watchSockets(session);
  }

  #watchSockets(session: CDPSession): void {
    session.on('Network.webSocketCreated', (event) => {
      this.#add(event.requestId, beginSocket(event, this.#clock.nowMs()));
    });
    session.on('Network.webSocketWillSendHandshakeRequest', ({ requestId, timestamp }) => {
      const hop = this.#lastHop(requestId);
      if (hop) hop.atMs = this.#clock.fromTicks(timestamp);
    });
    session.on('Network.webSocketHandshakeResponseReceived', ({ requestId, response }) => {
      this.#answered(requestId, { status: response.status, hasExtraInfo: true });
    });
    session.on('Network.webSocketFrameSent', ({ requestId, response: { payloadData } }) => {
      const hop = this.#lastHop(requestId);
      if (!hop) return;
      hop.sentBytes += Buffer.byteLength(payloadData);
      const room = Math.max(0, longestBody - hop.body.length);
      hop.body += this.#keepText(`${payloadData}\n`.slice(0, room));
    });
    session.on('Network.webSocketFrameReceived', ({ requestId, response: { payloadData } }) => {
      this.#received(requestId, Buffer.byteLength(payloadData));
    });
  }

  /**
   * Returns the requests so far, in the order they started.
   * @throws where the page sent more than is kept
   */
  requests(): readonly LoggedRequest[] {
    if (this.#count > mostRequests) {
      throw new Error(`The page sent more than ${mostRequests} requests.`);
    }
    this.#joined ??= [...this.#exchanges.values()]
      .flatMap(joinExchange)
      .toSorted((a, b) => a.atMs - b.atMs);
    return this.#joined;
  }

  /**
   * Returns the same requests with all that a HAR needs.
   * @throws also where headers and bodies are more than is kept
   */
  requestsInFull(): readonly LoggedRequest[] {
    this.#notes?.assertComplete();
    return this.requests();
  }

  /**
   * Returns a function that finds the places behind the first request for an address; none where no
   * request had that address.
   */
  placesBehind(): (url: string) => readonly Place[] {
    const behind = new Map<string, readonly Place[]>();
    for (const { hops } of this.#exchanges.values()) {
      for (const { url, places } of hops) if (!behind.has(url)) behind.set(url, places);
    }
    return (url) => behind.get(url) ?? [];
  }

  #requested(event: Protocol.Network.RequestWillBeSentEvent): void {
    const { requestId, redirectResponse, redirectHasExtraInfo } = event;
    if (isRepeated(this.#exchanges.get(requestId)?.hops.at(-1), event)) return;
    if (redirectResponse) {
      const { status } = redirectResponse;
      this.#answered(requestId, { status, hasExtraInfo: redirectHasExtraInfo });
      this.#noteAnswer(requestId, redirectResponse);
      this.#noteEnd(requestId, event.timestamp);
    }
    this.#add(requestId, {
      ...beginRequest(event, this.#clock.fromTicks(event.timestamp)),
      body: this.#keepText(event.request.postData?.slice(0, longestBody)),
      ...(this.#notes && { wire: this.#notes.begin(event) }),
    });
  }

  #received(requestId: string, bytes: number): void {
    const hop = this.#lastHop(requestId);
    if (hop) hop.receivedBytes += bytes;
  }

  /** Above the limit, only the length of a text is kept. */
  #keepText(text = ''): string {
    this.#bodyCharacters += text.length;
    return this.#bodyCharacters > mostBodyCharacters ? '' : text;
  }

  #answered(requestId: string, answer: { status: number; hasExtraInfo: boolean }): void {
    const hop = this.#lastHop(requestId);
    if (hop) Object.assign(hop, answer);
  }

  #add(requestId: string, hop: Hop): void {
    if (!isNetworkUrl(hop.url)) return;
    this.#count += 1;
    if (this.#count <= mostRequests) this.#exchange(requestId).hops.push(hop);
  }

  #watchBytes(session: CDPSession): void {
    session.on('Network.dataReceived', ({ requestId, dataLength, encodedDataLength }) => {
      const wire = this.#wire(requestId);
      if (!wire) return;
      wire.decodedBytes += dataLength;
      wire.receivedBytes += encodedDataLength;
    });
    session.on('Network.loadingFinished', ({ requestId, timestamp }) => {
      this.#noteEnd(requestId, timestamp);
    });
    session.on('Network.loadingFailed', ({ requestId, timestamp, errorText }) => {
      this.#noteEnd(requestId, timestamp, errorText);
    });
  }

  #noteAnswer(requestId: string, response: Protocol.Network.Response): void {
    const wire = this.#wire(requestId);
    if (wire && this.#notes) wire.answer = this.#notes.answer(response);
  }

  #noteEnd(requestId: string, timestamp: number, errorText?: string): void {
    const wire = this.#wire(requestId);
    if (wire) Object.assign(wire, { endedMs: timestamp * 1000, ...(errorText && { errorText }) });
  }

  #wire(requestId: string): Wire | undefined {
    return this.#lastHop(requestId)?.wire;
  }

  #rawHeaders(headers: Protocol.Network.Headers): { readonly raw?: Headers } {
    return this.#notes ? { raw: this.#notes.headers(headers) } : {};
  }

  /** A cookie that many requests carry is kept in memory once. */
  #sentCookies(
    associated: readonly Protocol.Network.AssociatedCookie[],
  ): Protocol.Network.Cookie[] {
    const sent = associated.filter(({ blockedReasons }) => blockedReasons.length === 0);
    return sent.map(({ cookie }) => {
      const key = identify(identityOf(cookie)) + cookie.value;
      const known = this.#cookies.get(key) ?? cookie;
      this.#cookies.set(key, known);
      return known;
    });
  }

  /** Returns the hop in progress; the caller mutates it. */
  #lastHop(requestId: string): Hop | undefined {
    this.#joined = undefined;
    return this.#exchanges.get(requestId)?.hops.at(-1);
  }

  /** Returns the live exchange; the caller mutates it. */
  #exchange(requestId: string): Exchange {
    this.#joined = undefined;
    const exchange = this.#exchanges.get(requestId) ?? { hops: [], sent: [], received: [] };
    if (this.#count <= mostRequests) this.#exchanges.set(requestId, exchange);
    return exchange;
  }
}
