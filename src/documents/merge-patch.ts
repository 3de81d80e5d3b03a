/**
 * Changes copies of documents: applies the patch of a rule's example to the flawless page, and sets
 * single values.
 * @see RFC 7396
 */
import { pointerSegments } from '../schema/json-pointer.js';

/** Applies a JSON Merge Patch; neither argument is changed. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

/**
 * Sets a value at a pointer and makes missing objects on the way; "-" means the position after a
 * list's last element. Unlike a merge patch it can set null, and change list elements. The document
 * itself is not changed.
 */
export function setAt(document: unknown, pointer: string, value: unknown): unknown {
  return setIn(document, pointerSegments(pointer), value);
}

/** Removes the field at a pointer; changes nothing where there is none. */
export function removeAt(document: unknown, pointer: string): unknown {
  return removeIn(document, pointerSegments(pointer));
}

function removeIn(holder: unknown, [segment, ...rest]: readonly string[]): unknown {
  if (segment === undefined || !isObject(holder) || !Object.hasOwn(holder, segment)) return holder;
  const fields = new Map(Object.entries(holder));
  if (rest.length === 0) fields.delete(segment);
  else fields.set(segment, removeIn(holder[segment], rest));
  return Object.fromEntries(fields);
}

function setIn(holder: unknown, segments: readonly string[], value: unknown): unknown {
  const [segment, ...rest] = segments;
  if (segment === undefined) return value;
  if (Array.isArray(holder)) {
    const index = segment === '-' ? holder.length : Number(segment);
    return holder.toSpliced(index, 1, setIn(holder[index], rest, value));
  }
  const fields = isObject(holder) ? holder : {};
  const own = Object.hasOwn(fields, segment) ? fields[segment] : undefined;
  // A computed key makes a field even of `__proto__`.
  return { ...fields, [segment]: setIn(own, rest, value) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
