/**
 * Reads a document by JSON Pointer, and distinguishes "there is none" from "was not observed".
 * @see RFC 6901
 */

/** The target of a pointer: a value, `none` where the page has none, or unknown. */
export type Located =
  | { readonly state: 'found'; readonly value: unknown }
  | { readonly state: 'none' }
  | { readonly state: 'missing' };

/**
 * Follows a pointer through a document. Below `null` and past the end of a list the result is
 * `none`: it was looked for, and there is none.
 * @example locate({ banner: null }, '/banner/text') // { state: 'none' }
 */
export function locate(document: unknown, pointer: string): Located {
  let value = document;
  for (const segment of pointerSegments(pointer)) {
    if (value === null) return { state: 'none' };
    if (Array.isArray(value) && Number(segment) >= value.length) return { state: 'none' };
    if (!isPart(value, segment)) return { state: 'missing' };
    value = value[segment];
  }
  return value === undefined ? { state: 'missing' } : { state: 'found', value };
}

/** A list has only its entries (RFC 6901, § 4), without JavaScript's `length`. */
function isPart(value: unknown, segment: string): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return false;
  return !Array.isArray(value) || /^\d+$/.test(segment);
}

/** Returns the value at a pointer, or undefined. */
export function valueAt(document: unknown, pointer: string): unknown {
  const located = locate(document, pointer);
  return located.state === 'found' ? located.value : undefined;
}

/** Splits a pointer into its unescaped segments; the empty pointer has none. */
export function pointerSegments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Returns the last segment, unescaped: a field's name or a position in a list; empty for the whole
 * document.
 */
export function lastSegment(pointer: string): string {
  return pointerSegments(pointer).at(-1) ?? '';
}

/**
 * Joins segments into a pointer, escaping each.
 * @example toPointer(['scenarios', 'a/b', 'cookies', 2]) // '/scenarios/a~1b/cookies/2'
 */
export function toPointer(segments: readonly (string | number)[]): string {
  return segments
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Extends a pointer by one segment, a field or a position in a list. */
export function pointerBelow(pointer: string, segment: string | number): string {
  return pointer + toPointer([segment]);
}

/** Tells whether a pointer is equal to a place or inside it. */
export function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
