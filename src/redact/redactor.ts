/** What is kept of the values and addresses of one visit. */
import { hashValue } from './hash-value.js';
import { redactValue, type RedactedValue, type RedactionOptions } from './redact-value.js';
import { redactUrl } from './redact-url.js';

/** Gives the form in which the evidence keeps something. */
export interface Redactor {
  /** Of a value of a cookie or a stored item. */
  value(value: string): RedactedValue;
  /** Of an address. */
  url(address: string): string;
  /** Sixteen hexadecimal digits; equal values of one run have equal ones. */
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
