/** Chains of scripts: the script that acted, its callers, and the scripts that loaded those. */
import type { Protocol } from 'puppeteer-core';
import type { Place } from '../../schema/evidence/writer.js';
import { isNetworkUrl, withoutValues } from '../../redact/redact-url.js';

/** Longest chain that is kept, in places. */
const longestChain = 10;

/** Lists the places of a call, innermost first; page functions and `eval` have no place. */
export function placesOf(stackTrace: Protocol.Runtime.StackTrace | undefined): Place[] {
  const places: Place[] = [];
  for (let stack = stackTrace; stack && places.length < longestChain; stack = stack.parent) {
    for (const { url, lineNumber, columnNumber } of stack.callFrames) {
      if (/^https?:/.test(url)) {
        places.push({ url, line: lineNumber + 1, column: columnNumber + 1 });
      }
    }
  }
  return places.slice(0, longestChain);
}

/**
 * Lists the places behind a request: its call, else the position of the parser in a document or
 * style sheet.
 */
export function placesBehind(initiator: Protocol.Network.Initiator | undefined): Place[] {
  const places = placesOf(initiator?.stack);
  const { url, lineNumber, columnNumber } = initiator ?? {};
  if (places.length > 0 || url === undefined || !isNetworkUrl(url)) return places;
  const line = lineNumber === undefined ? null : lineNumber + 1;
  return [{ url, line, column: columnNumber === undefined ? null : columnNumber + 1 }];
}

/**
 * Makes a caching `chainOf`: the same places give the same list, since most calls have few
 * different chains.
 */
export function chainsFrom(
  behind: (url: string) => readonly Place[],
): (places: readonly Place[]) => Place[] {
  const chains = new Map<string, Place[]>();
  return (places) => {
    const key = places.map(({ url, line, column }) => `${url} ${line} ${column}`).join('\n');
    const chain = chains.get(key) ?? chainOf(places, behind);
    chains.set(key, chain);
    return chain;
  };
}

/**
 * Extends the places of a call by the places that loaded its outermost script, and so on up to the
 * document. Innermost first, each place once, at most ten, without the values of queries.
 * @param behind the places behind the first request for an address
 */
export function chainOf(
  places: readonly Place[],
  behind: (url: string) => readonly Place[],
): Place[] {
  const chain: Place[] = [];
  const seen = new Set<string>();
  const asked = new Set<string>();
  for (let next: readonly Place[] = places; next.length > 0;) {
    for (const place of next) {
      const key = `${place.url} ${place.line} ${place.column}`;
      if (!seen.has(key)) chain.push(place);
      seen.add(key);
    }
    const outermost = next.at(-1)?.url ?? '';
    next = asked.has(outermost) || chain.length >= longestChain ? [] : behind(outermost);
    asked.add(outermost);
  }
  return chain.slice(0, longestChain).map((place) => ({ ...place, url: withoutValues(place.url) }));
}
