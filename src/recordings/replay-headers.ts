/**
 * Turns recorded headers into those of a replay: dates are moved to the present, and headers about
 * the connection are removed.
 */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { RecordedAnswer, RecordedHeader } from '../schema/recording.js';

/** Headers about the connection and the coding of the body; a replay sets its own. */
const ofTheWire =
  /^(?:alt-svc|connection|content-encoding|content-length|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;
const dates = /^(?:date|expires|last-modified)$/i;

/**
 * Returns the headers of a replayed answer.
 * @param offsetMs added to a recorded time to get the same moment of the replay
 */
export function replayHeaders(answer: RecordedAnswer, offsetMs: number): [string, string][] {
  const kept = answer.headers.filter((header) => !ofTheWire.test(header.name) && isSound(header));
  return kept.map(({ name, value }) => {
    if (/^set-cookie$/i.test(name)) return [name, shiftExpiry(value, offsetMs)];
    if (dates.test(name)) return [name, shiftDate(value, offsetMs)];
    if (answer.text === true && /^content-type$/i.test(name)) return [name, inUtf8(value)];
    return [name, value];
  });
}

/**
 * Moves the `Expires` of a cookie line; `Max-Age` counts from its arrival and needs no change.
 * @example shiftExpiry('a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT', 1000) → 'a=1; Expires=Thu, 01 Jan 2026 00:00:01 GMT'
 */
export function shiftExpiry(line: string, offsetMs: number): string {
  return line.replace(
    /(;\s*expires\s*=)([^;]*)/gi,
    (_whole, before: string, date: string) => before + shiftDate(date, offsetMs),
  );
}

/** A text that is no date stays unchanged. */
function shiftDate(text: string, offsetMs: number): string {
  const shifted = new Date(Date.parse(text) + offsetMs);
  return Number.isNaN(shifted.getTime()) ? text : shifted.toUTCString();
}

/** @example inUtf8('text/html; charset=latin1') → 'text/html; charset=utf-8' */
function inUtf8(type: string): string {
  return `${type.replace(/;\s*charset\s*=[^;]*/gi, '')}; charset=utf-8`;
}

/** Node refuses to send invalid headers, which a server should not have sent. */
function isSound({ name, value }: RecordedHeader): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    // The functions throw ERR_INVALID_HTTP_TOKEN or ERR_INVALID_CHAR for an invalid header.
    return false;
  }
}
