/** Finds the recorded exchange that answers a request of a replayed page. */
import type { RecordedExchange } from '../schema/recording.js';

/** A request as the proxy receives it. */
export interface AskedRequest {
  readonly method: string;
  readonly url: string;
  /** SHA-256 of the posted body; undefined where nothing was posted. */
  readonly postDigest: string | undefined;
}

/** Returns the exchange that answers a request; undefined where there is none. */
export type AnswerFinder = (asked: AskedRequest) => RecordedExchange | undefined;

interface Entry {
  readonly exchange: RecordedExchange;
  readonly place: RecordedPlace;
  readonly index: number;
  isUsed: boolean;
}

/** A recorded exchange, with the key that must match and the values that should. */
interface RecordedPlace {
  /** Method, host, path and the names of the parameters. */
  readonly key: string;
  /** Values of the parameters, in the order of the names. */
  readonly values: readonly string[];
}

/**
 * Makes the finder for one visit. The same address is preferred, then the same place with the same
 * parameter names, since scripts put random values and the time into queries. Among several, the
 * order is: same posted content, most equal values, not yet used, recorded first. Where all were
 * used, the last one is used again.
 */
export function answerFinder(exchanges: readonly RecordedExchange[]): AnswerFinder {
  const places = new Map<string, Entry[]>();
  for (const [index, exchange] of exchanges.entries()) {
    const place = placeOf(exchange);
    const entries = places.get(place.key) ?? [];
    entries.push({ exchange, place, index, isUsed: false });
    places.set(place.key, entries);
  }
  return (asked) => {
    const place = placeOf(asked);
    const ranked = (places.get(place.key) ?? []).map((entry) => ({
      entry,
      rank: rank(entry, asked, place),
    }));
    const best = ranked.toSorted((a, b) => compareRanks(b.rank, a.rank))[0]?.entry;
    if (!best) return undefined;
    best.isUsed = true;
    return best.exchange;
  };
}

/** Higher is better; the first number that differs decides. */
function rank(
  { exchange, place, index, isUsed }: Entry,
  asked: AskedRequest,
  { values }: RecordedPlace,
) {
  const common = values.filter((value, position) => place.values[position] === value).length;
  return [
    Number(withoutFragment(exchange.url) === withoutFragment(asked.url)),
    Number(exchange.postDigest === asked.postDigest),
    common,
    Number(!isUsed),
    isUsed ? index : -index,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((number, position) => number !== b[position]);
  return first === -1 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}

function placeOf({ method, url }: Pick<AskedRequest, 'method' | 'url'>): RecordedPlace {
  if (!URL.canParse(url)) return { key: `${method} ${url}`, values: [] };
  const { origin, pathname, searchParams } = new URL(url);
  searchParams.sort();
  const names = [...searchParams.keys()];
  return {
    key: JSON.stringify([method, origin, pathname, ...names]),
    values: [...searchParams.values()],
  };
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
