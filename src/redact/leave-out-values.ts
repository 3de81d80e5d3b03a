/** Removes values from addresses anywhere in a document: in fields, in messages, in page text. */
import { withoutValues } from './redact-url.js';

/** An address of the network, or a query without a host, as in `href="/next?id=4"`. */
const addresses = /(?:https?|wss?):\/\/[^\s"'<>\\^`{|}]+|\?[\w.~%+-]{1,200}=[^\s"'<>\\]*/gi;

/**
 * Returns the same document without the values in its addresses. The audited address stays
 * unchanged, and its parameters keep their values in other addresses too: whoever audits chose
 * them.
 */
export function leaveOutValues<T>(document: T, asked: string): T {
  const known = new Set(URL.canParse(asked) ? new URL(asked).search.slice(1).split('&') : []);
  const redact = (address: string): string => {
    if (address === asked) return address;
    if (!URL.canParse(address)) return `?${namesOf(address)}`;
    const redacted = withoutValues(address, known);
    // Nothing was removed, so the page's own spelling stays.
    return redacted === new URL(address).href ? address : redacted;
  };
  return mapTexts(document, (text) => text.replaceAll(addresses, redact)) as T;
}

function namesOf(query: string): string {
  const names = query
    .slice(1)
    .split('&')
    .map((parameter) => parameter.split('=', 1)[0]);
  return names.join('&');
}

/** A part that a document contains several times, such as a chain of scripts, is mapped once. */
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  const mapped = new Map<object, unknown>();
  const mapObject = (object: object): unknown =>
    Array.isArray(object)
      ? object.map((entry: unknown) => mapAny(entry))
      : Object.fromEntries(Object.entries(object).map(([key, entry]) => [key, mapAny(entry)]));
  const mapAny = (each: unknown): unknown => {
    if (typeof each === 'string') return map(each);
    if (typeof each !== 'object' || each === null) return each;
    const done = mapped.get(each) ?? mapObject(each);
    mapped.set(each, done);
    return done;
  };
  return mapAny(value);
}
