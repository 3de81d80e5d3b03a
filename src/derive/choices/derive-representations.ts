/** Derives whether everything that holds one choice says the same of it. */
import { gppStores, tcStores } from '../../knowledge/consent-stores.js';
import { fitsName } from '../../knowledge/fits-name.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { GppString, TcFacts, TcString } from '../../schema/evidence/signals.js';
import { toPointer } from '../../schema/json-pointer.js';
import { traitsOf, type Answer } from '../../schema/scenario-traits.js';
import type { Phase } from '../../schema/vocabulary.js';
import { gather, known, mapFact, unknown, type Fact, type Gathered } from '../facts/fact.js';
import { completedScenario, missingField, type Observed } from '../facts/observed.js';

type Representations = NonNullable<Derived['representations']>;
type Representation = Representations[number];
type Store = Representation['stores'][number];
type Records = NonNullable<Derived['records']>;

/** Answers after which a store holds yes or no, and no part of each. */
const answersToAll: ReadonlySet<Answer | undefined> = new Set<Answer>([
  'accept',
  'refuse',
  'withdraw',
]);

/**
 * Derives `/derived/representations`: the scenarios at whose end the choice stands in two places or more.
 * @param records what the site's own records say
 */
export function deriveRepresentations(
  observed: Observed,
  records: Records = {},
): Gathered<Pick<Derived, 'representations'>> {
  if (!observed.banner) return { facts: {}, undetermined: [] };
  const names = Object.keys(observed.scenarios).filter((name) =>
    answersToAll.has(traitsOf(name)?.answers),
  );
  if (!Object.values(observed.scenarios).some(hasSecondPlace)) {
    return { facts: { representations: [] }, undetermined: [] };
  }
  const facts = names.map((name) =>
    mapFact(completedScenario(observed, name), (scenario) =>
      scenario.signals === undefined
        ? unknown(missingField(scenario, name, 'signals'))
        : known(representationsIn(name, scenario, records[name] ?? [])),
    ),
  );
  return gather<Pick<Derived, 'representations'>>('/derived', { representations: joined(facts) });
}

/** Whether there may be anything beside the site's own record; what was not observed may be there. */
function hasSecondPlace({ signals, status }: Scenario): boolean {
  if (signals === undefined) return status === 'completed';
  return [signals.tcf, signals.gpp, signals.consentMode].some((signal) => signal !== null);
}

/** A contradiction that was seen counts, whatever was not observed beside it. */
function joined(facts: readonly Fact<Representation[]>[]): Fact<Representations> {
  const found = facts.flatMap((fact) => ('value' in fact ? fact.value : []));
  const open = facts.find((fact) => 'unknownBecause' in fact);
  const isSettled = found.some(({ agree }) => agree === 'no');
  return open !== undefined && 'unknownBecause' in open && !isSettled ? open : known(found);
}

function representationsIn(
  name: string,
  scenario: Scenario,
  records: Records[string],
): Representation[] {
  const stores = [...ofRecords(records), ...ofTcf(name, scenario), ...ofGpp(name, scenario)];
  const all = [...stores, ...ofConsentMode(name, scenario)];
  const places = new Set(all.map(({ store }) => store));
  if (places.size < 2) return [];
  const saying = (answer: Store['says']): Store | undefined =>
    all.find(({ says }) => says === answer);
  const [yes, no] = [saying('yes'), saying('no')];
  if (yes && no) {
    return [{ scenario: name, agree: 'no', yes: yes.store, no: no.store, stores: all }];
  }
  const agree = (saying('both') ?? saying('unclear')) ? 'unclear' : 'yes';
  return [{ scenario: name, agree, stores: all }];
}

/**
 * Several records may be about several purposes: only together do they say something certain. A store of
 * a TC or GPP string is a place of its own.
 */
function ofRecords(records: Records[string]): Store[] {
  const own = records.filter(({ name }) => !strings.some((each) => fitsName(each, name)));
  const clear = own.filter(({ says }) => says !== 'unclear');
  const [first] = clear.length > 0 ? clear : own;
  if (first === undefined) return [];
  const says = new Set(clear.map((record) => record.says));
  return [{ store: 'record', says: says.size > 1 ? 'both' : first.says, pointer: first.pointer }];
}

const strings: readonly string[] = [...tcStores.names, ...gppStores.names];

/** The last phase of the scenario that is judged. */
function judgedPhases(name: string): readonly Phase[] {
  return traitsOf(name)?.judged ?? [];
}

function ofTcf(name: string, { signals }: Scenario): Store[] {
  const tcf = signals?.tcf;
  const judged = judgedPhases(name);
  const { events = [], stored = [] } = tcf ?? {};
  const event = events.findLastIndex(
    ({ phase, status, gdprApplies, string }) =>
      judged.includes(phase) && status !== 'cmpuishown' && gdprApplies !== false && string !== null,
  );
  const kept = stored.findLastIndex(({ phase }) => phase === judged.at(-1));
  const at = (field: string, index: number): string =>
    toPointer(['scenarios', name, 'signals', 'tcf', field, index]);
  return [
    ...listed('tcf-interface', answerOfTc(events[event]?.string), at('events', event)),
    ...listed('tcf-stored', answerOfTc(stored[kept]?.string), at('stored', kept)),
  ];
}

function answerOfTc(string: TcString | null | undefined): Store['says'] | undefined {
  if (!string) return undefined;
  return string.facts ? answerOf(string.facts) : 'unclear';
}

/** Vendors without purposes, or purposes without vendors, grant nothing that could be used. */
function answerOf({ purposeConsents, vendorConsents }: TcFacts): Store['says'] {
  if (purposeConsents.length > 0 && vendorConsents > 0) return 'yes';
  return purposeConsents.length === 0 && vendorConsents === 0 ? 'no' : 'both';
}

function ofGpp(name: string, { signals }: Scenario): Store[] {
  const judged = judgedPhases(name);
  const { events = [], stored = [] } = signals?.gpp ?? {};
  const event = events.findLastIndex(
    ({ phase, signalStatus, string }) =>
      judged.includes(phase) && signalStatus !== 'not ready' && string !== null,
  );
  const kept = stored.findLastIndex(({ phase }) => phase === judged.at(-1));
  const at = (field: string, index: number): string =>
    toPointer(['scenarios', name, 'signals', 'gpp', field, index]);
  return [
    ...listed('gpp-interface', answerOfGpp(events[event]?.string), at('events', event)),
    ...listed('gpp-stored', answerOfGpp(stored[kept]?.string), at('stored', kept)),
  ];
}

/** Only the European section: the others are about laws under which nobody is asked first. */
function answerOfGpp(string: GppString | null | undefined): Store['says'] | undefined {
  if (!string) return undefined;
  if (string.malformed !== null) return 'unclear';
  const section = string.sections.find(({ id }) => id === europeanSection);
  if (section === undefined) return undefined;
  return section.tcf ? answerOf(section.tcf) : 'unclear';
}

/** @see IAB Tech Lab, GPP section ids: 2 is `tcfeuv2` */
const europeanSection = 2;

const types = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'] as const;

/** By the last update; a page that makes none may leave the state to a template, which no call shows. */
function ofConsentMode(name: string, { signals }: Scenario): Store[] {
  const judged = judgedPhases(name);
  const calls = signals?.consentMode?.calls ?? [];
  const last = calls.findLastIndex(
    ({ phase, command }) => command === 'update' && judged.includes(phase),
  );
  const states = new Set(types.flatMap((type) => calls[last]?.states[type] ?? []));
  const [first] = states;
  if (first === undefined) return [];
  const says = ({ granted: 'yes', denied: 'no', malformed: 'unclear' } as const)[first];
  const pointer = toPointer(['scenarios', name, 'signals', 'consentMode', 'calls', last]);
  return listed('consent-mode', states.size > 1 ? 'both' : says, pointer);
}

function listed(store: Store['store'], says: Store['says'] | undefined, pointer: string): Store[] {
  return says === undefined ? [] : [{ store, says, pointer }];
}
