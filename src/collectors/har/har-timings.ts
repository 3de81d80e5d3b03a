/**
 * The stretches of a request's time, as a HAR has them, in milliseconds.
 * @see HAR 1.2, timings; CDP `Network.ResourceTiming`, whose moments count from `requestTime`
 */
import type { Timings } from 'har-format';
import type { Wire } from '../logs/wire.js';

/** HAR's sign for a stretch that there was none of. */
const none = -1;

/** Gives the stretches, and their sum; a request that touched no network has waited all its time. */
export function describeTimings(wire: Wire | undefined): {
  readonly timings: Timings;
  readonly totalMs: number;
} {
  const timings = wire ? stretches(wire) : { send: 0, wait: 0, receive: 0 };
  const { blocked = none, dns = none, connect = none, send, wait, receive } = timings;
  // `ssl` is a part of `connect`.
  const parts = [blocked, dns, connect, send, wait, receive].filter((part) => part > 0);
  return { timings, totalMs: round(parts.reduce((sum, part) => sum + part, 0)) };
}

function stretches({ startedMs, endedMs, answer }: Wire): Timings & { readonly send: number } {
  const end = endedMs ?? startedMs;
  const timing = answer?.timing;
  if (!timing) return { send: 0, wait: between(startedMs, end), receive: 0 };
  const requestMs = timing.requestTime * 1000;
  const begins = [timing.dnsStart, timing.connectStart, timing.sendStart].find((ms) => ms >= 0);
  return {
    blocked: between(startedMs, requestMs + (begins ?? 0)),
    dns: stretch(timing.dnsStart, timing.dnsEnd),
    connect: stretch(timing.connectStart, timing.connectEnd),
    ssl: stretch(timing.sslStart, timing.sslEnd),
    send: between(timing.sendStart, timing.sendEnd),
    wait: between(timing.sendEnd, timing.receiveHeadersEnd),
    receive: between(requestMs + timing.receiveHeadersEnd, end),
  };
}

function stretch(startMs: number, endMs: number): number {
  return startMs < 0 ? none : between(startMs, endMs);
}

function between(startMs: number, endMs: number): number {
  return round(Math.max(0, endMs - startMs));
}

/** To microseconds, which is more than the browser's clocks are good for. */
function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
