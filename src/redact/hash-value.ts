/** Hashes of values, which only show whether two values are the same. */
import { createHmac } from 'node:crypto';

const digits = 16;

/** Hashes a value with the run's salt, to 16 hexadecimal digits. */
export function hashValue(value: string, salt: string): string {
  return createHmac('sha256', salt).update(value).digest('hex').slice(0, digits);
}
