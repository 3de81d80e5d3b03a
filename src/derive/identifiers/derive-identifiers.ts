/** Finds identifiers, and the other parties that received them. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Identifier } from '../../schema/evidence/derived-items.js';
import type { Request } from '../../schema/evidence/requests.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import { toPointer } from '../../schema/json-pointer.js';
import { isSameSite } from '../purposes/derive-party.js';
import { known, unknown, type Fact } from '../facts/fact.js';
import { keyOf, listHeld } from '../facts/held.js';
import type { Observed } from '../facts/observed.js';

/** One cookie or stored item in one scenario, which is one fresh profile. */
interface Sight {
  readonly scenario: string;
  readonly pointer: string;
  readonly parts: readonly string[];
}

/** Name of the additional visit that only shows identifiers. */
const onceMore = 'again';

/** The same cookie or item, in all profiles that have it. */
interface InProfiles extends Pick<Identifier, 'kind' | 'name' | 'host' | 'party' | 'purpose'> {
  readonly sights: Sight[];
}

/**
 * Finds the cookies and stored items that identify a browser: a part of the value differs between
 * two fresh profiles and stays the same within one. Records of consent are excluded, though they
 * contain times that differ; what is only named like one, and set before any choice, is not. Unknown
 * where fewer than two profiles were observed.
 * @param again one additional visit, which is used for nothing else
 */
export function deriveIdentifiers(observed: Observed, again?: Scenario): Fact<Identifier[]> {
  const looked = [...Object.values(observed.scenarios), ...(again ? [again] : [])].filter(
    ({ cookies, storage }) => cookies !== undefined && storage !== undefined,
  );
  if (looked.length < 2) {
    return unknown('Only two visits from fresh profiles show which values are identifiers.');
  }
  const identifiers = [...groupHeld(observed, again).values()].flatMap((held) => {
    const unique = uniqueParts(held.sights);
    if (unique.size < 2) return [];
    const { sights, ...what } = held;
    const pointers = sights.flatMap(({ scenario, pointer }) =>
      scenario === onceMore ? [] : [pointer],
    );
    return [{ ...what, pointers, sharedWith: findSharing(observed, what, unique) }];
  });
  return known(identifiers.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
}

/** Copies to identifiers the present purposes of their cookies and items. */
export function withPurposesOf(
  { scenarios }: Observed,
  identifiers: readonly Identifier[],
): Identifier[] {
  const purposes = new Map(
    Object.entries(scenarios)
      .flatMap(([scenario, observations]) => listHeld(scenario, observations))
      .map(({ pointer, item }) => [pointer, item.purpose]),
  );
  return identifiers.map((identifier) => {
    const purpose = purposes.get(identifier.pointers[0] ?? '');
    return purpose === undefined ? identifier : { ...identifier, purpose };
  });
}

function groupHeld({ scenarios }: Observed, again: Scenario | undefined): Map<string, InProfiles> {
  const groups = new Map<string, InProfiles>();
  const profiles = [...Object.entries(scenarios), ...(again ? [[onceMore, again] as const] : [])];
  for (const [scenario, observations] of profiles) {
    const records = new Set((observations.signals?.records ?? []).map(({ name }) => name));
    for (const { item, pointer, ...what } of listHeld(scenario, observations)) {
      if (records.has(what.name) || isNamedRecord(item)) continue;
      const { party, purpose, stableParts = [] } = item;
      const key = keyOf(what);
      const held = groups.get(key) ?? { ...what, party, purpose, sights: [] };
      held.sights.push({ scenario, pointer, parts: stableParts });
      groups.set(key, held);
    }
  }
  return groups;
}

/** A name alone makes no record of a choice: what is there before any choice records none. */
function isNamedRecord({ purposeSource, phase }: Cookie | StorageItem): boolean {
  return purposeSource === 'consent-record' && phase !== 'before-choice';
}

/**
 * For each scenario, the parts that no other profile has; scenarios without such a part are left
 * out.
 */
function uniqueParts(sights: readonly Sight[]): Map<string, ReadonlySet<string>> {
  const unique = new Map<string, ReadonlySet<string>>();
  for (const { scenario, parts } of sights) {
    const others = sights.filter((sight) => sight.scenario !== scenario);
    const own = parts.filter((part) => others.every((other) => !other.parts.includes(part)));
    if (own.length > 0) unique.set(scenario, new Set(own));
  }
  return unique;
}

type Sharing = Identifier['sharedWith'][number];

/**
 * Finds the requests that carried the identifier to another party; the first of each scenario,
 * phase and host.
 */
function findSharing(
  { scenarios }: Observed,
  holder: Omit<InProfiles, 'sights'>,
  unique: ReadonlyMap<string, ReadonlySet<string>>,
): Sharing[] {
  const found = new Map<string, Sharing>();
  for (const [scenario, { requests = [] }] of Object.entries(scenarios)) {
    for (const [index, request] of requests.entries()) {
      const carried = findCarried(request, holder, unique.get(scenario));
      if (!carried || isSameSite(request.host, holder.host)) continue;
      const { host, party, phase } = request;
      const key = [scenario, phase, host].join('\0');
      if (found.has(key)) continue;
      const relation = holder.party === 'first' ? ('leaked' as const) : ('synced' as const);
      const pointer = toPointer(['scenarios', scenario, 'requests', index]);
      const { as, in: where, parameter } = carried;
      const sharing = { scenario, phase, host, party, relation, as, in: where, parameter, pointer };
      found.set(key, sharing);
    }
  }
  return [...found.values()];
}

function findCarried(
  { carries = [] }: Request,
  { kind, name, host }: Omit<InProfiles, 'sights'>,
  parts: ReadonlySet<string> | undefined,
) {
  return carries.find(
    (carried) =>
      carried.kind === kind &&
      carried.name === name &&
      carried.host === host &&
      parts?.has(carried.partHash) === true,
  );
}
