/** Cleans and shortens text and values of a hostile page for sentences and reports. */
import { toPrintableLine } from './printable.js';

/**
 * Returns one line of printable text with at most the given number of characters; "…" marks a cut.
 */
export function plainText(text: string, maximumLength: number): string {
  return cut(toPrintableLine(text), maximumLength);
}

function cut(text: string, maximumLength: number): string {
  // A character has at most two units, so this much of a long text shows whether it must be cut.
  const characters = Array.from(text.slice(0, (maximumLength + 1) * 2));
  if (characters.length <= maximumLength) return text;
  return `${characters.slice(0, maximumLength - 1).join('')}…`;
}

/** Describes a value in a few words for a sentence. */
export function shortValue(value: unknown): string {
  if (value === undefined) return 'unknown';
  if (value === null) return 'none';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'string') return plainText(value, 120);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return shortList(value);
  return plainText(JSON.stringify(boundValue(value)), 120);
}

function shortList(values: readonly unknown[]): string {
  if (values.length === 0) return 'none';
  if (values.length > 5 || values.some((value) => typeof value === 'object' && value !== null)) {
    return `${values.length} ${values.length === 1 ? 'entry' : 'entries'}`;
  }
  return values.map((value) => shortValue(value)).join(', ');
}

const maximumString = 300;
const maximumEntries = 30;
const maximumDepth = 3;

/** Copies a value for a report: long texts and lists are shortened and deep parts left out. */
export function boundValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cut(value, maximumString);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= maximumDepth) return '…';
  if (Array.isArray(value)) {
    const shown = value.slice(0, maximumEntries).map((entry) => boundValue(entry, depth + 1));
    const left = value.length - shown.length;
    return left > 0 ? [...shown, `… and ${left} more`] : shown;
  }
  const entries = Object.entries(value).slice(0, maximumEntries);
  return Object.fromEntries(entries.map(([key, entry]) => [key, boundValue(entry, depth + 1)]));
}
