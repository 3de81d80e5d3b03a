/** What is kept of the values and addresses of one visit. */
import { hashValue } from './hash-value.js';
import { redactValue, type RedactedValue, type RedactionOptions } from './redact-value.js';
import { redactUrl } from './redact-url.js';

/** Returns the form in which the evidence keeps a value or an address. */
export interface Redactor {
  /** Redacts the value of a cookie or a stored item. */
  value(value: string): RedactedValue;
  /** Redacts an address. */
  url(address: string): string;
  /** Returns sixteen hexadecimal digits; equal values of one run have equal hashes. */
  hash(value: string): string;
}

/** Makes the redactor of one visit. */
export function makeRedactor(options: RedactionOptions): Redactor {
  return {
    value: (value) => redactValue(value, options),
    url: (address) => redactUrl(address, options),
    hash: (value) => hashValue(value, options.hashSalt),
  };
}
