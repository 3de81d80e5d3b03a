/** Derives what the site's own records of the choice say, and how long they last. */
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import { toPointer } from '../../schema/json-pointer.js';
import { traitsOf } from '../../schema/scenario-traits.js';
import { gather, known, mapFact, unknown, type Fact, type Gathered } from '../facts/fact.js';
import { keyOf, listHeld, type Held } from '../facts/held.js';
import { completedScenario, type Observed } from '../facts/observed.js';
import { looksLikeConsentRecord } from '../purposes/derive-purpose.js';
import { watchedScenario } from '../traces/derive-tracking.js';

type Records = NonNullable<Derived['records']>;
type ChoiceRecord = Records[string][number];
type Durations = NonNullable<Derived['recordDurations']>;

/** The last phase of a visit in which something was chosen, or nothing. */
function endOf(scenario: string): readonly string[] {
  const judged = traitsOf(scenario)?.judged ?? [];
  return judged.includes('after-withdrawal') ? ['after-withdrawal'] : judged;
}

/**
 * Derives, per scenario, the records of the choice and what they say: by their own words where they
 * name purposes, else by whose value they have, that of accepting or that of refusing. Left out where there is no banner.
 */
export function deriveRecords(observed: Observed): Gathered<Pick<Derived, 'records'>> {
  if (!observed.banner) return { facts: {}, undetermined: [] };
  const choices = mapFact(watchedScenario(observed, 'accept'), (accept) =>
    mapFact(watchedScenario(observed, 'refuse'), (refuse) =>
      known({
        constant: constantsOf(observed),
        accepted: valuesOf('accept', accept),
        refused: valuesOf('refuse', refuse),
      }),
    ),
  );
  const names = Object.keys(observed.scenarios);
  const lists = names.map((name) => ({
    name,
    fact: mapFact(choices, (compared) =>
      mapFact(watchedScenario(observed, name), (scenario) =>
        known(recordsOf(name, scenario).flatMap((held) => describe(held, compared))),
      ),
    ),
  }));
  return {
    facts: {
      records: Object.fromEntries(
        lists.flatMap(({ name, fact }) => ('value' in fact ? [[name, fact.value]] : [])),
      ),
    },
    undetermined: lists.flatMap(({ name, fact }) =>
      'value' in fact
        ? []
        : [{ pointer: toPointer(['derived', 'records', name]), reason: fact.unknownBecause }],
    ),
  };
}

interface Compared {
  /** Keys that hold the same value whatever is chosen, and before any choice: settings, no record. */
  readonly constant: ReadonlySet<string>;
  readonly accepted: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<string, string>;
}

function describe(held: Held, { constant, accepted, refused }: Compared): ChoiceRecord[] {
  const { kind, name, host, pointer, item } = held;
  const key = keyOf(held);
  if (constant.has(key)) return [];
  const isAs = (left: ReadonlyMap<string, string>): boolean => left.get(key) === item.valueHash;
  const says = item.valueAnswers ?? compare(isAs(accepted), isAs(refused));
  return [{ kind, name, host, says, pointer }];
}

function compare(isAccepted: boolean, isRefused: boolean): ChoiceRecord['says'] {
  if (isAccepted === isRefused) return 'unclear';
  return isAccepted ? 'yes' : 'no';
}

/** What is there at the end of the visit, named or behaving like a record. */
function recordsOf(name: string, scenario: Scenario): Held[] {
  const end = endOf(name);
  const listed = new Set(
    (scenario.signals?.records ?? []).map(({ kind, name: key }) => `${kind === 'cookie'} ${key}`),
  );
  return listHeld(name, scenario).filter(
    ({ kind, name: key, item }) =>
      item.party === 'first' &&
      item.presentIn.some((phase) => end.includes(phase)) &&
      (isRecord(key, item) || listed.has(`${kind === 'cookie'} ${key}`)),
  );
}

/** By its behaviour, or by its name where that is known for nothing else. */
function isRecord(name: string, { purpose, purposeSource }: Held['item']): boolean {
  if (purposeSource === 'consent-record') return purpose === 'strictly-necessary';
  return purpose === 'strictly-necessary' && looksLikeConsentRecord(name);
}

function valuesOf(name: string, scenario: Scenario): ReadonlyMap<string, string> {
  return new Map(recordsOf(name, scenario).map((held) => [keyOf(held), held.item.valueHash]));
}

/** What is the same before a choice, after accepting and after refusing. */
function constantsOf({ scenarios }: Observed): ReadonlySet<string> {
  const [untouched, accepted, refused] = ['untouched', 'accept', 'refuse'].map((name) => {
    const scenario = scenarios[name];
    return scenario === undefined ? new Map<string, string>() : valuesOf(name, scenario);
  });
  return new Set(
    [...(untouched ?? [])]
      .filter(([key, value]) => accepted?.get(key) === value && refused?.get(key) === value)
      .map(([key]) => key),
  );
}

/** Shares of the acceptance's time: from the first a refusal is kept as long, below the second it is not. */
const asLong = 0.9;
const tooShort = 0.5;

/**
 * Derives how long an acceptance and a refusal are kept, by the longest of their records, and whether
 * that is as long (engineering default: from 0.9 on it is, below 0.5 it is not).
 * @see CNIL, délibération n° 2020-092 du 17 septembre 2020, on keeping both choices for the same time
 */
export function deriveRecordDurations(
  observed: Observed,
): Gathered<Pick<Derived, 'recordDurations'>> {
  if (!observed.banner) return { facts: {}, undetermined: [] };
  const accept = keptDays(observed, 'accept');
  const refuse = keptDays(observed, 'refuse');
  const group = gather<Durations>('/derived/recordDurations', {
    acceptDays: accept,
    refuseDays: refuse,
    parity: mapFact(accept, (long) => mapFact(refuse, (short) => parityOf(long, short))),
  });
  return { facts: { recordDurations: group.facts }, undetermined: group.undetermined };
}

function parityOf(accepting: number, refusing: number): Fact<boolean> {
  if (refusing >= accepting * asLong) return known(true);
  if (refusing < accepting * tooShort) return known(false);
  return unknown(
    `An acceptance is kept for ${accepting} days, a refusal for ${refusing}; is that as long?`,
  );
}

/** Days of the longest record; 0 for one that ends with the session. */
function keptDays(observed: Observed, name: string): Fact<number> {
  return mapFact(completedScenario(observed, name), (scenario) => {
    const days = recordsOf(name, scenario)
      .filter(({ item }) => item.phase !== 'before-choice' || item.rewrittenIn.length > 0)
      .map(({ item }) => daysOf(item));
    const longest = Math.max(...days);
    return Number.isFinite(longest)
      ? known(longest)
      : unknown(`How long the choice is kept after “${name}” cannot be seen.`);
  });
}

/** What a script stores has no end that could be seen. */
function daysOf(item: Held['item']): number {
  if ('lifetimeDays' in item) return item.lifetimeDays ?? 0;
  return item.kind === 'sessionStorage' || item.kind === 'windowName' ? 0 : Infinity;
}
