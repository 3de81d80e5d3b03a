/** What a value looks like: enough to tell an identifier from a flag, nothing that tells the value. */
import type { ValueShape } from '../schema/evidence/items.js';

/** Longest value looked at; what is longer is told by its beginning. */
const longestLooked = 4096;

const shapes: readonly (readonly [ValueShape, RegExp])[] = [
  ['empty', /^$/],
  ['uuid', /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i],
  ['number', /^[+-]?\d+(?:\.\d+)?$/],
  // Shorter ones are words as likely: `face`, `added`.
  ['hex', /^(?=.{8})[0-9a-f]+$/i],
  ['base64', /^(?=.{16})(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/-]+={0,2}$/],
  ['text', /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u],
];

/**
 * Tells what characters a value is made of.
 * @example shapeOf('7f3a9c0012ab') // 'hex'
 */
export function shapeOf(value: string): ValueShape {
  const start = value.slice(0, longestLooked);
  if (isJson(value)) return 'json';
  return shapes.find(([, pattern]) => pattern.test(start))?.[0] ?? 'other';
}

/** Objects and lists only, written as they are or percent-encoded; a number or a word is no JSON to a reader. */
function isJson(value: string): boolean {
  if (value.length > longestLooked || !/^(?:[[{]|%7b|%5b)/i.test(value)) return false;
  try {
    JSON.parse(decodeURIComponent(value));
    return true;
  } catch {
    // Expected of any other text: SyntaxError, or URIError where it is not percent-encoded.
    return false;
  }
}
