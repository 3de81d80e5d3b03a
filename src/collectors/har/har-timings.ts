/**
 * The parts of a request's duration, as a HAR lists them, in milliseconds.
 * @see HAR 1.2, timings; CDP `Network.ResourceTiming`, whose moments count from `requestTime`
 */
import type { Timings } from 'har-format';
import type { Wire } from '../logs/wire.js';

/** HAR's value for a part that does not apply. */
const none = -1;

/**
 * Returns the parts and their sum; a request that did not use the network spent all its time
 * waiting.
 */
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

/** Rounds to microseconds; the browser's clocks are not more precise. */
function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
