/** Finds marks in the browser's cache by which a third party may tell one browser from another. */
import type { Request } from '../../schema/evidence/requests.js';
import type { Phase } from '../../schema/vocabulary.js';
import type { Observed } from '../facts/observed.js';

/**
 * Lists the hosts of unknown purpose to which a scenario sent back such a mark: visitors from fresh
 * profiles sent the same address marks of which no two agree.
 * @see EDPB, Guidelines 2/2023 on the technical scope of Article 5(3): what is stored in the terminal equipment
 */
export function hostsOfCacheMarks(
  { scenarios }: Observed,
  name: string,
  phases: readonly Phase[],
): string[] {
  const profiles = Object.entries(scenarios).map(([scenario, { requests = [] }]) => ({
    scenario,
    marks: marksIn(requests),
  }));
  const own = marksIn(scenarios[name]?.requests ?? []);
  const others = profiles.filter(({ scenario, marks }) => scenario !== name && marks.size > 0);
  const judged = (scenarios[name]?.requests ?? []).filter(
    ({ phase, purpose, validatorHash }) =>
      validatorHash !== undefined && purpose === 'unknown' && phases.includes(phase),
  );
  const isOnesOwn = (request: Request): boolean => {
    const place = placeOf(request);
    const compared = others.flatMap(({ marks }) => [...(marks.get(place) ?? [])]);
    return compared.length > 0 && !compared.some((mark) => own.get(place)?.has(mark));
  };
  return judged
    .filter(isThird)
    .filter(isOnesOwn)
    .map(({ host }) => host);
}

/** The marks that one profile sent back, by the address that they belong to. */
function marksIn(requests: readonly Request[]): ReadonlyMap<string, ReadonlySet<string>> {
  const marks = new Map<string, Set<string>>();
  for (const request of requests) {
    if (request.validatorHash === undefined || !isThird(request)) continue;
    const place = placeOf(request);
    marks.set(place, (marks.get(place) ?? new Set()).add(request.validatorHash));
  }
  return marks;
}

function isThird({ party }: Request): boolean {
  return party === 'third';
}

function placeOf({ url }: Request): string {
  return url.split('?', 1)[0] ?? url;
}
