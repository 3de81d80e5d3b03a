/**
 * The hops of one request: where it went first, and each address it was redirected to.
 * @see CDP `Network`: all hops have one request id. `requestWillBeSent` begins each, with the answer of
 * the one before as `redirectResponse`; the `…ExtraInfo` events come from the network process, before
 * or after it, and say nothing of the hop but their order. `hasExtraInfo` says whether there is one
 */
import type { Protocol } from 'puppeteer';

/** What has to be known of a hop to tell which events are about it. */
export interface RequestHop {
  /** CDP's monotonic seconds at which it began; missing of a socket, which nothing redirects. */
  readonly timestamp?: number;
  /** False where it did not touch the network; true until the answer says otherwise. */
  readonly hasExtraInfo: boolean;
}

/**
 * Gives each hop what belongs to it of the extra information under its request id: those that have
 * some get it in its order.
 */
export function alignExtraInfo<E>(
  hops: readonly Pick<RequestHop, 'hasExtraInfo'>[],
  extra: readonly E[],
): (E | undefined)[] {
  let position = 0;
  return hops.map(({ hasExtraInfo }) => {
    if (!hasExtraInfo) return undefined;
    position += 1;
    return extra[position - 1];
  });
}

/**
 * Tells whether an event begins no hop that is not known: the navigation of a frame is reported to the
 * session of its parent and to its own.
 * @param last the last hop under the same request id
 */
export function isRepeated(
  last: Pick<RequestHop, 'timestamp'> | undefined,
  { redirectResponse, timestamp }: Protocol.Network.RequestWillBeSentEvent,
): boolean {
  return last !== undefined && (!redirectResponse || last.timestamp === timestamp);
}
