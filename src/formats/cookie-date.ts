/**
 * Parses the dates of `Expires`, which servers write in many ways.
 * @see RFC 6265, § 5.1.1
 */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What a token can be, in the order of the RFC; each kind is taken once. */
const parts = [
  ['time', /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/],
  ['day', /^(\d{1,2})(?!\d)/],
  ['month', new RegExp(`^(${months.join('|')})`, 'i')],
  ['year', /^(\d{2,4})(?!\d)/],
] as const;

/** All characters but digits, letters, colons and those above 0x7f. */
const delimiters = /[\t\u0020-\u002f\u003b-\u0040\u005b-\u0060\u007b-\u007e]+/;
const longestDate = 200;

/** Parses a cookie date to epoch milliseconds; null where it is no valid date. */
export function parseCookieDate(text: string): number | null {
  const found = new Map<string, readonly string[]>();
  for (const token of text.slice(0, longestDate).split(delimiters)) readToken(token, found);
  const [year, month, ...rest] = ['year', 'month', 'day', 'time'].flatMap(
    (name) => found.get(name) ?? [],
  );
  if (found.size < parts.length || year === undefined || month === undefined) return null;
  return toEpochMs(fullYear(Number(year)), months.indexOf(month.toLowerCase()), rest.map(Number));
}

function readToken(token: string, found: Map<string, readonly string[]>): void {
  for (const [name, pattern] of parts) {
    const match = found.has(name) ? null : pattern.exec(token);
    if (match) {
      found.set(name, match.slice(1));
      return;
    }
  }
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year >= 70 ? year + 1900 : year + 2000;
}

/** Null where the day or the hour does not exist. */
function toEpochMs(year: number, month: number, said: readonly number[]): number | null {
  const [day = 0, hour = 0, minute = 0, second = 0] = said;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  const made = [date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const exists = year >= 1601 && said.every((number, index) => number === made[index]);
  return exists ? date.getTime() : null;
}
