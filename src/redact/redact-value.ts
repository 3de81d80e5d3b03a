/** What the evidence tells of a value of a cookie or a stored item, in its stead. */
import type { ValueShape } from '../schema/evidence/items.js';
import { hashValue } from './hash-value.js';
import { shapeOf } from './value-shape.js';

/** A value as the evidence keeps it. */
export interface RedactedValue {
  readonly valueHash: string;
  /** In characters. */
  readonly valueLength: number;
  readonly valueShape: ValueShape;
  /** Only where values are to be told. */
  readonly value?: string;
}

/** How values are told. */
export interface RedactionOptions {
  readonly hashSalt: string;
  /** Whether the values themselves are told too. */
  readonly includeValues?: boolean;
}

/** Characters told of a value; cookies are shorter, stored items may hold megabytes. */
const longestValue = 65_536;

/** Tells of a value; equal values of one run have equal hashes. */
export function redactValue(
  value: string,
  { hashSalt, includeValues }: RedactionOptions,
): RedactedValue {
  return {
    valueHash: hashValue(value, hashSalt),
    valueLength: value.length,
    valueShape: shapeOf(value),
    ...(includeValues && { value: value.slice(0, longestValue) }),
  };
}
