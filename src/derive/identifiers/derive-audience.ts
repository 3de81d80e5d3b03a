/** Checks the conditions under which audience measurement needs no consent. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Identifier } from '../../schema/evidence/derived-items.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import { isWithin, lastSegment, toPointer } from '../../schema/json-pointer.js';
import { known, type Fact } from '../facts/fact.js';
import { needsConsent } from '../purposes/needs-consent.js';
import type { Observed } from '../facts/observed.js';

type Audience = NonNullable<Derived['audienceMeasurement']>[number];

/**
 * Thirteen calendar months are at most 397 days.
 * @see CNIL, délibération n° 2020-092 du 17 septembre 2020, article 5
 */
const longestDays = 397;

/** Checks each audience-measurement cookie in each scenario. */
export function deriveAudience(
  { scenarios }: Observed,
  identifiers: readonly Identifier[],
): Fact<Audience[]> {
  return known(
    Object.entries(scenarios).flatMap(([name, scenario]) =>
      (scenario.cookies ?? []).flatMap((cookie, index) => {
        if (cookie.purpose !== 'audience-measurement') return [];
        const pointer = toPointer(['scenarios', name, 'cookies', index]);
        return [judge(cookie, { pointer, scenario, identifiers })];
      }),
    ),
  );
}

interface CookiePlace {
  readonly pointer: string;
  readonly scenario: Scenario;
  readonly identifiers: readonly Identifier[];
}

function judge(cookie: Cookie, place: CookiePlace): Audience {
  const lifetimeKept = cookie.lifetimeDays === null || cookie.lifetimeDays <= longestDays;
  const extended = isExtended(cookie, place.scenario);
  const oneSite = staysWithSite(cookie, place);
  const conditions = [lifetimeKept, extended === undefined ? undefined : !extended, oneSite];
  const exempt = allHold(conditions);
  return {
    name: cookie.name,
    host: cookie.domain,
    lifetimeKept,
    ...(extended === undefined ? {} : { extended }),
    ...(oneSite === undefined ? {} : { oneSite }),
    ...(exempt === undefined ? {} : { exempt }),
    pointer: place.pointer,
  };
}

/** One failed condition decides; one that is unknown leaves the result open. */
function allHold(conditions: readonly (boolean | undefined)[]): boolean | undefined {
  if (conditions.includes(false)) return false;
  return conditions.includes(undefined) ? undefined : true;
}

/** Whether a page loaded after the one that first set the cookie moved its end later. */
function isExtended({ changes = [] }: Cookie, { steps }: Scenario): boolean | undefined {
  const sets = changes.filter(({ action, outcome }) => action === 'set' && outcome === 'taken');
  const [first, ...later] = sets;
  if (!first) return undefined;
  const isLoad = (action: string): boolean => action === 'reload' || action === 'visit';
  const next = steps.find(({ action, atMs }) => isLoad(action) && atMs > first.atMs);
  if (!next) return undefined;
  return later.some((change) => change.atMs > next.atMs && change.extends === true);
}

function staysWithSite(
  { name, domain, party }: Cookie,
  { scenario, identifiers, pointer }: CookiePlace,
): boolean | undefined {
  if (party === 'third') return false;
  const sharings = identifiers
    .filter((each) => each.kind === 'cookie' && each.name === name && each.host === domain)
    .flatMap(({ sharedWith }) => sharedWith)
    .filter((sharing) => isWithin(pointer, toPointer(['scenarios', sharing.scenario])));
  const purposes = sharings.map((sharing) => requestAt(scenario, sharing.pointer)?.purpose);
  if (purposes.some((purpose) => purpose !== undefined && needsConsent(purpose))) return false;
  return sharings.length === 0 ? true : undefined;
}

function requestAt({ requests = [] }: Scenario, pointer: string) {
  return requests[Number(lastSegment(pointer))];
}
