/** A request as the page asks for it, before its answer is known. */
import type { Protocol } from 'puppeteer-core';
import type { Hop } from './exchange.js';
import { placesBehind } from './initiator-chain.js';

const unanswered = { receivedBytes: 0, status: null, hasExtraInfo: true };

/** @param atMs epoch milliseconds on the visit's clock */
export function beginRequest(event: Protocol.Network.RequestWillBeSentEvent, atMs: number): Hop {
  const { request, frameId = '', documentURL: documentUrl, initiator, timestamp } = event;
  return {
    ...unanswered,
    url: request.url,
    method: request.method,
    type: resourceTypeOf(event),
    atMs,
    timestamp,
    ...causeOf(initiator),
    frameId,
    documentUrl,
    sentBytes: Buffer.byteLength(request.postData ?? ''),
    body: '',
    hints: [],
  };
}

/** @param atMs epoch milliseconds on the visit's clock */
export function beginSocket(
  { url, initiator }: Protocol.Network.WebSocketCreatedEvent,
  atMs: number,
): Hop {
  const what = { url, method: 'GET', type: 'WebSocket', frameId: '', documentUrl: '' };
  return { ...unanswered, ...what, atMs, ...causeOf(initiator), sentBytes: 0, body: '', hints: [] };
}

/**
 * CDP gives beacons and the pings of links the same type.
 * @see HTML, Hyperlink auditing: a ping carries the header `Ping-To`
 */
function resourceTypeOf({
  type = 'Other',
  request,
}: Protocol.Network.RequestWillBeSentEvent): string {
  if (type !== 'Ping') return type;
  const isPing = Object.keys(request.headers).some((name) => name.toLowerCase() === 'ping-to');
  return isPing ? 'Ping' : 'Beacon';
}

/** The script closest to the request, else the document or style sheet whose parsing caused it. */
function causeOf(
  initiator: Protocol.Network.Initiator | undefined,
): Pick<Hop, 'initiator' | 'places'> {
  const places = placesBehind(initiator);
  return { initiator: places[0]?.url ?? initiator?.url ?? null, places };
}
