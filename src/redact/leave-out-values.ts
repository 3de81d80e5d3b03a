/** Leaves values out of addresses wherever they stand: in fields of their own, in messages, in page text. */
import { withoutValues } from './redact-url.js';

/** An address of the network, or the query of one that names no host, as in `href="/next?id=4"`. */
const addresses = /(?:https?|wss?):\/\/[^\s"'<>\\^`{|}]+|\?[\w.~%+-]{1,200}=[^\s"'<>\\]*/gi;

/**
 * Gives the same document with no values in its addresses. The audited address itself stays as it was
 * asked for, and so do its own parameters in others: whoever audits chose them.
 */
export function leaveOutValues<T>(document: T, asked: string): T {
  const known = new Set(URL.canParse(asked) ? new URL(asked).search.slice(1).split('&') : []);
  const redact = (address: string): string => {
    if (address === asked) return address;
    if (!URL.canParse(address)) return `?${namesOf(address)}`;
    const redacted = withoutValues(address, known);
    // Nothing was left out: the spelling of the page stays too.
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

/** What stands in several places of a document, such as a chain of scripts, is mapped once. */
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
