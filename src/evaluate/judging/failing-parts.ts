/** Where a node breaks a schema: ajv's errors, reduced to the parts that a person would name. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { SelectedNode } from '../rules/bounded-path.js';
import {
  isWithin,
  pointerBelow,
  pointerSegments,
  toPointer,
  valueAt,
} from '../../schema/json-pointer.js';

/** Keywords whose inner errors are about alternatives, not about a place. */
const alternatives: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'contains']);
/** Keywords by which a list fails because it has too many or wrong elements. */
const tooLong: ReadonlySet<string> = new Set(['const', 'items', 'maxItems', 'unevaluatedItems']);

/**
 * Returns pointers to the failing parts of one node, each once, in ajv's order: the list element
 * that contains a failure, or each element of a list that should be shorter, or the value itself.
 */
export function locateFailingParts(
  document: unknown,
  node: SelectedNode,
  errors: readonly ErrorObject[],
): string[] {
  const pointers = outermost(errors)
    .flatMap((error) => partsOf(document, node.pointer + error.instancePath, error))
    .map((pointer) => cutBack(document, pointer, node.pointer));
  return [...new Set(pointers)];
}

function outermost(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const tried = errors.filter((error) => alternatives.has(error.keyword));
  const located = errors.filter(
    (error) =>
      error.keyword !== 'if' &&
      !tried.some((outer) => error !== outer && isWithin(error.schemaPath, outer.schemaPath)),
  );
  return located.length > 0 ? located : errors;
}

function partsOf(document: unknown, pointer: string, error: ErrorObject): string[] {
  const value = valueAt(document, pointer);
  const params = error.params as Record<string, unknown>;
  const extra = params['additionalProperty'] ?? params['unevaluatedProperty'];
  if (typeof extra === 'string') return [pointerBelow(pointer, extra)];
  const keys = keysAtFault(value, error.keyword, params);
  return keys.length === 0 ? [pointer] : keys.map((key) => pointerBelow(pointer, key));
}

/** The entries of a list or an object that fail one by one, rather than the whole. */
function keysAtFault(value: unknown, keyword: string, params: Record<string, unknown>): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return keyword === 'maxProperties' ? Object.keys(value) : [];
  if (keyword === 'uniqueItems') return [String(params['j']), String(params['i'])];
  return tooLong.has(keyword) ? Object.keys(value) : [];
}

/** Goes up to the list element that contains a value, but never out of the node. */
function cutBack(document: unknown, pointer: string, nodePointer: string): string {
  const segments = pointerSegments(pointer);
  const least = pointerSegments(nodePointer).length;
  for (let length = segments.length; length >= Math.max(least, 1); length -= 1) {
    const part = valueAt(document, toPointer(segments.slice(0, length)));
    const holder = valueAt(document, toPointer(segments.slice(0, length - 1)));
    const isElement = Array.isArray(holder) && typeof part === 'object' && part !== null;
    if (isElement && !Array.isArray(part)) return toPointer(segments.slice(0, length));
  }
  return pointer;
}
