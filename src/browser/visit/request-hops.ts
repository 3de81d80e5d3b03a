/**
 * The hops of one request: its first address, and each address it was redirected to.
 * @see CDP `Network`: all hops have one request id. `requestWillBeSent` begins each hop, with the
 * previous hop's answer as `redirectResponse`. The `…ExtraInfo` events come from the network
 * process, earlier or later, and only their order shows their hop. `hasExtraInfo` says whether a
 * hop has one
 */
import type { Protocol } from 'puppeteer-core';

/** The fields of a hop that decide which events belong to it. */
export interface RequestHop {
  /** CDP's monotonic seconds at its start; missing for a socket, which is never redirected. */
  readonly timestamp?: number;
  /** False where the hop did not use the network; true until the answer says otherwise. */
  readonly hasExtraInfo: boolean;
}

/**
 * Returns each hop's own extra information under its request id: the hops that have some get it in
 * order.
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
 * Tells whether an event repeats a known hop: the navigation of a frame is reported to its parent's
 * session and to its own.
 * @param last the last hop under the same request id
 */
export function isRepeated(
  last: Pick<RequestHop, 'timestamp'> | undefined,
  { redirectResponse, timestamp }: Protocol.Network.RequestWillBeSentEvent,
): boolean {
  return last !== undefined && (!redirectResponse || last.timestamp === timestamp);
}
