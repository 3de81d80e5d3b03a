/** Compares several audits of one page and marks what differs, so that no rule judges it. */
import type { Evidence } from '../schema/evidence.js';
import type { UnstablePart } from '../schema/evidence/repeat.js';
import { lastSegment, pointerBelow, valueAt } from '../schema/json-pointer.js';

/** Fields that differ between any two visits and say nothing about the page. */
const incidental: ReadonlySet<string> = new Set([
  'appearedAfterMs',
  'atMs',
  'capped',
  'clock',
  'effects',
  'evidence',
  'partHash',
  'pointer',
  'pointers',
  'run',
  'screenshot',
  'settledAfterMs',
  'stableParts',
  'unseenAfterMs',
  'valueHash',
]);

/** Lists whose order matters; the entries of all other lists are compared as a set. */
const ordered: ReadonlySet<string> = new Set(['steps', 'blocks']);

/**
 * Returns the first evidence with every part marked that differs in another audit of the page.
 * Times, hashes and the order of simultaneous events do not count. A list that differs is one part;
 * objects are compared field by field.
 */
export function markUnstable(first: Evidence, others: readonly Evidence[]): Evidence {
  const pointers = new Set(others.flatMap((other) => differences(first, other, '')));
  const unstable = [...pointers].toSorted().map((pointer): UnstablePart => ({
    pointer,
    otherRuns: others.map((other) => readAt(other, pointer)),
  }));
  return { ...first, repeat: { runs: others.length + 1, unstable } };
}

function differences(one: unknown, other: unknown, at: string): string[] {
  if (!isObject(one) || !isObject(other)) return isSame(one, other, at) ? [] : [at];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names]
    .filter((name) => !incidental.has(name))
    .flatMap((name) => differences(one[name], other[name], pointerBelow(at, name)));
}

function isSame(one: unknown, other: unknown, at: string): boolean {
  const keepsOrder = ordered.has(lastSegment(at));
  return essence(one, keepsOrder) === essence(other, keepsOrder);
}

/** Returns the value without its incidental fields, as one string. */
function essence(value: unknown, keepsOrder: boolean): string {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => essence(entry, keepsOrder));
    return `[${(keepsOrder ? entries : entries.toSorted()).join()}]`;
  }
  if (!isObject(value)) return value === undefined ? 'missing' : JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([name, field]) => !incidental.has(name) && field !== undefined)
    .map(([name, field]) => `${JSON.stringify(name)}:${essence(field, keepsOrder)}`);
  return `{${fields.toSorted().join()}}`;
}

function readAt(evidence: Evidence, pointer: string): UnstablePart['otherRuns'][number] {
  const value = valueAt(evidence, pointer);
  return value === undefined ? {} : { value };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
