/** Hashes of values: they tell whether two are the same, and nothing else. */
import { createHmac } from 'node:crypto';

const digits = 16;

/** Hashes a value with the salt of the run, to 16 hexadecimal digits. */
export function hashValue(value: string, salt: string): string {
  return createHmac('sha256', salt).update(value).digest('hex').slice(0, digits);
}
