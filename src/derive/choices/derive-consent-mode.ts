/** Derives whether Google's consent mode says what the visitor chose. */
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { ConsentMode, ConsentModeCall, ConsentType } from '../../schema/evidence/signals.js';
import { toPointer } from '../../schema/json-pointer.js';
import { traitsOf, type Answer } from '../../schema/scenario-traits.js';
import { gather, known, mapFact, unknown, type Fact, type Gathered } from '../facts/fact.js';
import { completedScenario, missingField, type Observed } from '../facts/observed.js';
import { needsConsent } from '../purposes/needs-consent.js';

type Facts = NonNullable<Derived['consentMode']>;
type Hit = ConsentMode['hits'][number];
type Contradiction = NonNullable<Facts['contradictions']>[number];

/**
 * The types that are denied before a choice.
 * @see Google, “Set up consent mode on websites”: the four parameters of version 2
 */
const asked: readonly ConsentType[] = [
  'ad_storage',
  'analytics_storage',
  'ad_user_data',
  'ad_personalization',
];

/** The countries of the European Economic Area, the United Kingdom and Switzerland (ISO 3166-1). */
const european: ReadonlySet<string> = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  ),
);

/** Derives `/derived/consentMode`; left out where the page does not use it. */
export function deriveConsentMode(observed: Observed): Gathered<Pick<Derived, 'consentMode'>> {
  const isUsed = Object.values(observed.scenarios).some(({ signals }) => signals?.consentMode);
  if (!isUsed) return { facts: {}, undetermined: [] };
  const group = gather<Facts>('/derived/consentMode', {
    defaultDenied: mapFact(completedScenario(observed, 'untouched'), deniesFirst),
    contradictions: contradictionsOf(observed),
  });
  return { facts: { consentMode: group.facts }, undetermined: group.undetermined };
}

/** Whether everything is denied before the first request of a Google tag, and no tag says otherwise. */
function deniesFirst(untouched: Scenario): Fact<boolean> {
  const mode = untouched.signals?.consentMode;
  if (mode === undefined) return unknown(missingField(untouched, 'untouched', 'signals'));
  if (mode === null) return unknown('Consent mode was not used before a choice.');
  const calls = mode.calls?.filter(({ command }) => command !== 'malformed') ?? [];
  const states = asked.map((type) => stateOf(type, calls));
  const isGranted = states.includes('granted') || mode.hits.some(({ gcs }) => grants(gcs));
  if (isGranted) return known(false);
  const first = calls.find(({ command }) => command === 'default');
  if (!first || states.includes(undefined)) return saidByHits(mode);
  return known(!runsTagBefore(untouched, first));
}

function runsTagBefore({ requests = [] }: Scenario, { atMs }: ConsentModeCall): boolean {
  return requests.some((request) => isTag(request) && request.atMs < atMs);
}

/** A template of a tag manager sets the default without a call: only the requests tell. */
function saidByHits({ hits }: ConsentMode): Fact<boolean> {
  return hits.length > 0 && hits.every(({ gcs }) => gcs === 'G100')
    ? known(true)
    : unknown(
        'Before a choice, the page sets no default for all four consent types, and no request tells what holds.',
      );
}

/** State of ad and analytics storage in a request, such as `G111`. */
function grants(gcs: string | null): boolean {
  return gcs !== null && /^G1.*1/.test(gcs);
}

/** A browser may fetch a script ahead, before the default that stands above it: only what it sends counts. */
function isTag(request: NonNullable<Scenario['requests']>[number]): boolean {
  const { purpose, entity, phase, type } = request;
  return (
    phase === 'before-choice' &&
    type !== 'script' &&
    needsConsent(purpose) &&
    /google/i.test(entity ?? '')
  );
}

/** The state of a type for a visitor in Europe once all calls were made; undefined where none names it. */
function stateOf(type: ConsentType, calls: readonly ConsentModeCall[]): string | undefined {
  const naming = calls.filter(({ states }) => states[type] !== undefined);
  const regional = naming.findLast(({ regions }) => regions?.some(isEuropean));
  const last = naming.findLast(({ regions, command }) => regions === null && command === 'update');
  return (last ?? regional ?? naming.findLast(({ regions }) => regions === null))?.states[type];
}

function isEuropean(region: string): boolean {
  return european.has(region.slice(0, 2).toUpperCase());
}

/** Answers after which everything is either allowed or not. */
const answersToAll: ReadonlySet<Answer | undefined> = new Set<Answer>([
  'accept',
  'refuse',
  'withdraw',
]);

/**
 * Lists the updates that say the opposite of the choice: a grant after a refusal or a withdrawal, or
 * after an acceptance nothing but denials.
 */
function contradictionsOf(observed: Observed): Fact<Contradiction[]> {
  const answered = Object.entries(observed.scenarios).filter(([name]) =>
    answersToAll.has(traitsOf(name)?.answers),
  );
  const facts = answered.map(([name]) =>
    mapFact(completedScenario(observed, name), (scenario) => {
      const mode = scenario.signals?.consentMode;
      if (mode === undefined) return unknown(missingField(scenario, name, 'signals'));
      return known(mode === null ? [] : contradictionsIn(name, mode));
    }),
  );
  const found = facts.flatMap((fact) => ('value' in fact ? fact.value : []));
  const open = facts.find((fact) => !('value' in fact));
  return found.length === 0 && open !== undefined && !('value' in open) ? open : known(found);
}

function contradictionsIn(name: string, { calls = [], hits }: ConsentMode): Contradiction[] {
  const traits = traitsOf(name);
  const judged = traits?.judged ?? [];
  const at = (field: string, index: number): string =>
    toPointer(['scenarios', name, 'signals', 'consentMode', field, index]);
  const updates = calls.flatMap((call, index) =>
    call.command === 'update' && judged.includes(call.phase) ? [{ call, index }] : [],
  );
  const saying = (state: string) =>
    updates.flatMap(({ call: { states }, index }) => {
      const types = asked.filter((type) => states[type] === state);
      return types.length === 0
        ? []
        : [{ scenario: name, says: state, types, pointer: at('calls', index) }];
    });
  const isSent = ({ phase, gcs }: Hit): boolean => judged.includes(phase) && grants(gcs);
  if (traits?.answers === 'accept') {
    // A template of a tag manager grants without a call; then requests say so.
    return saying('granted').length > 0 || hits.some(isSent) ? [] : saying('denied');
  }
  const deniedAtMs = firstDenialMs(
    updates.map(({ call }) => call),
    hits.filter(({ phase }) => judged.includes(phase)),
  );
  const sent = hits.flatMap((hit, index) =>
    isSent(hit) && hit.atMs >= deniedAtMs
      ? [{ scenario: name, says: 'granted', types: [], pointer: at('hits', index) }]
      : [],
  );
  return [...saying('granted'), ...sent];
}

/** When it was first said that storage is denied; what was sent before says what held until then. */
function firstDenialMs(updates: readonly ConsentModeCall[], hits: readonly Hit[]): number {
  const denials = [
    ...updates.filter(({ states }) => deniesStorage(states)),
    ...hits.filter(({ gcs }) => gcs === 'G100'),
  ];
  return denials.length === 0 ? 0 : Math.min(...denials.map(({ atMs }) => atMs));
}

function deniesStorage(states: ConsentModeCall['states']): boolean {
  return states.ad_storage === 'denied' && states.analytics_storage === 'denied';
}
