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
        recurring: recurringIn(observed),
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
  /** Keys and values that more than one visit has: neither a time nor drawn at random. */
  readonly recurring: ReadonlySet<string>;
  /** Keys that hold the same value whatever is chosen, and before any choice: settings, no record. */
  readonly constant: ReadonlySet<string>;
  readonly accepted: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<string, string>;
}

/** Names of records about what needs no consent, which say yes whatever is chosen. */
const aboutNecessary =
  /(?:^|[_.-])(?:functional|essential|necessary|necessaires?|required|technical|notwendig|noodzakelijk|functioneel)s?(?:$|[_.-])/iu;

/** Names of what says under which law, or how, consent is asked. */
const aboutAsking =
  /(?:type|mode|model|regime|behaviou?r|region|geo|country|version|layout|style)$/iu;

/** Tells whether the value of a record, by its name, is the answer to the question for consent. */
export function mayHoldAnswer(name: string): boolean {
  return !aboutNecessary.test(name) && !aboutAsking.test(name);
}

function describe(held: Held, compared: Compared): ChoiceRecord[] {
  const { kind, name, host, pointer, item } = held;
  if (compared.constant.has(keyOf(held)) || aboutNecessary.test(name)) return [];
  const said = mayHoldAnswer(name) ? item.valueAnswers : undefined;
  return [{ kind, name, host, says: said ?? compare(held, compared), pointer }];
}

/** By what the other choice leaves; a value that only one visit has may differ by its time alone. */
function compare(held: Held, { accepted, refused, recurring }: Compared): ChoiceRecord['says'] {
  const key = keyOf(held);
  const { valueHash } = held.item;
  const isAccepted = accepted.get(key) === valueHash;
  const isRefused = refused.get(key) === valueHash;
  const isMeaningful = isPlain(held.item) || recurring.has(recurrenceOf(held));
  if (isAccepted === isRefused || !isMeaningful) return 'unclear';
  if (isAccepted) return refused.has(key) ? 'yes' : 'unclear';
  return 'no';
}

/** Characters up to which a word or a number is no time and nothing drawn at random (engineering default). */
const plainLength = 9;

function isPlain({ valueShape, valueLength = Infinity }: Held['item']): boolean {
  return (valueShape === 'text' || valueShape === 'number') && valueLength <= plainLength;
}

function recurrenceOf(held: Held): string {
  return `${keyOf(held)}\0${held.item.valueHash}`;
}

function recurringIn({ scenarios }: Observed): ReadonlySet<string> {
  const seen = Object.entries(scenarios).flatMap(([name, scenario]) => [
    ...new Set(recordsOf(name, scenario).map((held) => recurrenceOf(held))),
  ]);
  return new Set(seen.filter((each, index) => seen.indexOf(each) !== index));
}

/** What is there at the end of the visit, named or behaving like a record. */
function recordsOf(name: string, scenario: Scenario): Held[] {
  const end = endOf(name);
  return listRecords(name, scenario).filter(({ item }) =>
    item.presentIn.some((phase) => end.includes(phase)),
  );
}

/** Lists what the site kept at any time of the visit, named or behaving like a record of the choice. */
export function listRecords(name: string, scenario: Scenario): Held[] {
  const listed = new Set(
    (scenario.signals?.records ?? []).map(({ kind, name: key }) => `${kind === 'cookie'} ${key}`),
  );
  return listHeld(name, scenario).filter(
    ({ kind, name: key, item }) =>
      item.party === 'first' && (isRecord(key, item) || listed.has(`${kind === 'cookie'} ${key}`)),
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

/** Returns the keys of what is the same before a choice, after accepting and after refusing. */
export function constantsOf({ scenarios }: Observed): ReadonlySet<string> {
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
    parity: mapFact(accept, (long) =>
      mapFact(refuse, (short) => parityOf({ long, short, shared: isSharedAsLong(observed) })),
    ),
  });
  return { facts: { recordDurations: group.facts }, undetermined: group.undetermined };
}

interface Kept {
  readonly long: number;
  readonly short: number;
  /** Whether the records that both choices leave are kept as long. */
  readonly shared: boolean;
}

function parityOf({ long, short, shared }: Kept): Fact<boolean> {
  if (short >= long * asLong) return known(true);
  if (short < long * tooShort && !shared) return known(false);
  const both = shared ? ', and what both leave is kept as long' : '';
  return unknown(
    `An acceptance is kept for ${long} days, a refusal for ${short}${both}; is the choice itself kept as long?`,
  );
}

/** Then what only accepting leaves may be no record of the choice, such as a number of the consent. */
function isSharedAsLong({ scenarios }: Observed): boolean {
  const [accepted, refused] = ['accept', 'refuse'].map((name) => {
    const scenario = scenarios[name];
    const kept = scenario === undefined ? [] : recordsOf(name, scenario);
    return new Map(kept.map((held) => [keyOf(held), daysOf(held.item)]));
  });
  const shared = [...(refused ?? [])].filter(([key]) => accepted?.has(key));
  return (
    shared.length > 0 && shared.every(([key, days]) => days >= (accepted?.get(key) ?? 0) * asLong)
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
