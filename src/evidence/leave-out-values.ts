/** Leaves values out of addresses wherever they stand: in fields of their own, in messages, in page text. */
import { withoutValues } from '../collectors/url-text.js';

/** An address of the network, or the query of one that names no host, as in `href="/next?id=4"`. */
const addresses = /(?:https?|wss?):\/\/[^\s"'<>\\^`{|}]+|\?[\w.~%+-]{1,200}=[^\s"'<>\\]*/gi;

/**
 * Gives the same document with no values in its addresses. The audited address itself stays as it was
 * asked for, and so do its own parameters in others: whoever audits chose them.
 */
export function leaveOutValues<T>(document: T, asked: string): T {
  const known = new Set(URL.canParse(asked) ? new URL(asked).search.slice(1).split('&') : []);
  const tell = (address: string): string => {
    if (address === asked) return address;
    if (!URL.canParse(address)) return `?${namesOf(address)}`;
    const told = withoutValues(address, known);
    // Nothing was left out: the spelling of the page stays too.
    return told === new URL(address).href ? address : told;
  };
  return mapTexts(document, (text) => text.replaceAll(addresses, tell)) as T;
}

function namesOf(query: string): string {
  const names = query
    .slice(1)
    .split('&')
    .map((parameter) => parameter.split('=', 1)[0]);
  return names.join('&');
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((entry: unknown) => mapTexts(entry, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, mapTexts(entry, map)]),
  );
}
