/**
 * The shape of a value: enough to distinguish an identifier from a flag, without revealing the
 * value.
 */
import type { ValueShape } from '../schema/evidence/items.js';

/** Characters read of a value; a longer value is judged by its beginning. */
const longestLooked = 4096;

const shapes: readonly (readonly [ValueShape, RegExp])[] = [
  ['empty', /^$/],
  ['uuid', /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i],
  ['number', /^[+-]?\d+(?:\.\d+)?$/],
  // Shorter runs are as likely words: `face`, `added`.
  ['hex', /^(?=.{8})[0-9a-f]+$/i],
  ['base64', /^(?=.{16})(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/-]+={0,2}$/],
  ['text', /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u],
];

/**
 * Returns the kind of characters that a value consists of.
 * @example shapeOf('7f3a9c0012ab') // 'hex'
 */
export function shapeOf(value: string): ValueShape {
  const start = value.slice(0, longestLooked);
  if (isJson(value)) return 'json';
  return shapes.find(([, pattern]) => pattern.test(start))?.[0] ?? 'other';
}

/**
 * Objects and lists only, as they are or percent-encoded: a bare number or word does not count as
 * JSON.
 */
function isJson(value: string): boolean {
  if (value.length > longestLooked || !/^(?:[[{]|%7b|%5b)/i.test(value)) return false;
  try {
    JSON.parse(decodeURIComponent(value));
    return true;
  } catch {
    // Expected of any other text: SyntaxError, or URIError for a wrong percent-encoding.
    return false;
  }
}
