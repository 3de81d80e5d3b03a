/** The form in which the evidence keeps a value of a cookie or a stored item. */
import type { ValueAnswers, ValueShape } from '../schema/evidence/items.js';
import { answersInValue } from './answers-in-value.js';
import { hashValue } from './hash-value.js';
import { shapeOf } from './value-shape.js';

/** A value as the evidence keeps it. */
export interface RedactedValue {
  readonly valueHash: string;
  /** In characters. */
  readonly valueLength: number;
  readonly valueShape: ValueShape;
  /** Present only where the value names purposes and says yes or no to them. */
  readonly valueAnswers?: ValueAnswers;
  /** Present only where values are to be kept. */
  readonly value?: string;
}

/** How much of a value is kept. */
export interface RedactionOptions {
  readonly hashSalt: string;
  /** Whether the values themselves are kept too. */
  readonly includeValues?: boolean;
}

/** Longest value kept, in characters; cookies are shorter, stored items may hold megabytes. */
const longestValue = 65_536;

/** Redacts a value; equal values of one run have equal hashes. */
export function redactValue(
  value: string,
  { hashSalt, includeValues }: RedactionOptions,
): RedactedValue {
  const valueAnswers = answersInValue(value);
  return {
    valueHash: hashValue(value, hashSalt),
    valueLength: value.length,
    valueShape: shapeOf(value),
    ...(valueAnswers && { valueAnswers }),
    ...(includeValues && { value: value.slice(0, longestValue) }),
  };
}
