/** Derives what needs consent in each scenario, and whether everything there is exempt. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Identifier } from '../../schema/evidence/derived-items.js';
import type { Request } from '../../schema/evidence/requests.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { lastSegment, toPointer } from '../../schema/json-pointer.js';
import type { Purpose } from '../../schema/vocabulary.js';
import {
  completedScenario,
  missingField,
  observedField,
  type Observed,
} from '../facts/observed.js';
import { gather, gatherEach, gatherUnder, known, mapFact, unknown } from '../facts/fact.js';
import type { Fact, Gathered } from '../facts/fact.js';
import { hostsOfCacheMarks } from './cache-marks.js';
import { findTraces, isWrittenIn, judgedStretch } from './find-traces.js';
import { needsConsent } from '../purposes/needs-consent.js';

type Exempt = Derived['exempt'][string];

/** Returns, for each scenario, every trace that needs consent in its judged stretch. */
export function deriveTraces(observed: Observed): Gathered<Pick<Derived, 'traces'>> {
  const names = Object.keys(observed.scenarios);
  return gatherUnder(
    'traces',
    gatherEach('/derived/traces', names, (name) => tracesOf(observed, name)),
  );
}

/** The traces of one scenario; unknown unless the scenario was completed and fully observed. */
export function tracesOf(observed: Observed, name: string): Fact<Trace[]> {
  return mapFact(watchedScenario(observed, name), (scenario) =>
    known(findTraces(scenario, judgedStretch(name)).map(({ trace }) => trace)),
  );
}

/** A completed scenario whose cookies, storage and requests were all observed. */
export function watchedScenario(observed: Observed, name: string): Fact<Scenario> {
  return mapFact(completedScenario(observed, name), (scenario) => {
    const missing = (['cookies', 'storage', 'requests'] as const).find(
      (field) => scenario[field] === undefined,
    );
    return missing === undefined ? known(scenario) : unknown(missingField(scenario, name, missing));
  });
}

/**
 * Returns, for each scenario, whether everything written in the judged stretch is exempt from
 * consent.
 */
export function deriveExempt(
  observed: Observed,
  identifiers: Fact<readonly Identifier[]>,
): Gathered<Pick<Derived, 'exempt'>> {
  const groups = Object.keys(observed.scenarios).map((name) => ({
    name,
    group: exemptOf(observed, name, identifiers),
  }));
  return {
    facts: { exempt: Object.fromEntries(groups.map(({ name, group }) => [name, group.facts])) },
    undetermined: groups.flatMap(({ group }) => group.undetermined),
  };
}

function exemptOf(
  observed: Observed,
  name: string,
  identifiers: Fact<readonly Identifier[]>,
): Gathered<Exempt> {
  const { phases } = judgedStretch(name);
  const cookies = observedField(observed, name, 'cookies');
  const storage = observedField(observed, name, 'storage');
  const written = <T extends Cookie | StorageItem>(all: readonly T[]): T[] =>
    all.filter((one) => isWrittenIn(one, phases));
  return gather<Exempt>(toPointer(['derived', 'exempt', name]), {
    cookies: mapFact(cookies, (all) => areExempt(written(all).map(namedCookie))),
    thirdPartyCookies: mapFact(cookies, (all) => thirdPartyExempt(observed, written(all))),
    storage: mapFact(storage, (all) => areExempt(written(all).map(namedKey))),
    requests: requestsExempt(observed, name, identifiers),
  });
}

/**
 * Whether no request of the judged stretch needs consent. An identifier that goes to a party nobody
 * knows leaves it open: an unknown name is no proof of a harmless purpose.
 * @see EDPB, Guidelines 2/2023 on the technical scope of Article 5(3), on URL and pixel tracking
 */
function requestsExempt(
  observed: Observed,
  name: string,
  identifiers: Fact<readonly Identifier[]>,
): Fact<boolean> {
  const { phases } = judgedStretch(name);
  return mapFact(observedField(observed, name, 'requests'), (requests) => {
    const judged = requests.filter(({ phase }) => phases.includes(phase));
    if (judged.some(({ purpose }) => needsConsent(purpose))) return known(false);
    return mapFact(identifiers, (all) => {
      const shared = all.flatMap(({ sharedWith, purpose, name: what }) =>
        sharedWith
          .filter(({ scenario, phase }) => scenario === name && phases.includes(phase))
          .filter(({ pointer }) => isOpenTo(requests[Number(lastSegment(pointer))], purpose))
          .map(({ host }) => `${what} to ${host}`),
      );
      const marked = hostsOfCacheMarks(observed, name, phases);
      const open = [...shared, ...marked.map((host) => `a mark in the cache (ETag) to ${host}`)];
      if (open.length === 0) return known(true);
      return unknown(
        `Values that tell one browser from another went to other parties whose purpose is not known; what do they do with them: ${listNames(open)}?`,
      );
    });
  });
}

function isOpenTo(request: Request | undefined, purpose: Purpose): boolean {
  return request?.purpose === 'unknown' && purpose !== 'strictly-necessary';
}

function thirdPartyExempt(observed: Observed, cookies: readonly Cookie[]): Fact<boolean> {
  const fact = areExempt(cookies.filter(({ party }) => party === 'third').map(namedCookie));
  const isProven = !('value' in fact) || !fact.value || observed.run.thirdPartyCookies === 'allow';
  return isProven
    ? fact
    : unknown('The browser blocked third-party cookies, so their absence proves nothing.');
}

type Named = Pick<Cookie, 'name' | 'purpose' | 'purposeSource'>;

const namedCookie = ({ name, purpose, purposeSource }: Cookie): Named => ({
  name,
  purpose,
  purposeSource,
});
const namedKey = ({ key, purpose, purposeSource }: StorageItem): Named => ({
  name: key,
  purpose,
  purposeSource,
});

function areExempt(items: readonly Named[]): Fact<boolean> {
  if (items.some(({ purpose }) => needsConsent(purpose))) return known(false);
  const unclear = items.filter(({ purpose }) => purpose === 'unknown');
  if (unclear.length === 0) return known(true);
  return unknown(openQuestions(unclear).join(' '));
}

/** Why a purpose is open, by its source: what was looked up nowhere, or is claimed without proof. */
function openQuestions(items: readonly Named[]): string[] {
  const from = (source?: string): string =>
    listNames(
      items
        .filter(({ purposeSource }) =>
          source === undefined ? !claims.has(purposeSource) : purposeSource === source,
        )
        .map(({ name }) => name),
    );
  const say = (names: string, ask: (names: string) => string): string[] =>
    names === '' ? [] : [ask(names)];
  return [
    ...say(from(), (names) => `The purpose is not known of: ${names}.`),
    ...say(
      from('declared'),
      (names) =>
        `The site calls these strictly necessary, but they tell one browser from another beyond the session; what are they needed for: ${names}?`,
    ),
    ...say(
      from('consent-record'),
      (names) =>
        `These are named like a record of the choice, but are there before any choice and differ in each browser; what are they for: ${names}?`,
    ),
  ];
}

/** Sources that claim a purpose which behaviour does not bear out. */
const claims: ReadonlySet<string> = new Set(['declared', 'consent-record']);

/** Sorts names, removes repetitions, and lists at most ten. */
export function listNames(names: readonly string[]): string {
  const sorted = [...new Set(names)].toSorted();
  const more = sorted.length > 10 ? ` and ${sorted.length - 10} more` : '';
  return `${sorted.slice(0, 10).join(', ')}${more}`;
}

/** Whether any scenario shows a trace that needs consent; a page without any needs no banner. */
export function deriveTrackingSeen(observed: Observed): Fact<boolean> {
  const scenarios = Object.entries(observed.scenarios);
  if (scenarios.some(([, scenario]) => showsTracking(scenario))) return known(true);
  const open = scenarios.map(([name]) => whyOpen(observed, name)).find((why) => why !== undefined);
  if (open !== undefined) return unknown(open);
  return scenarios.length === 0 ? unknown('No scenario was run.') : known(false);
}

/** Whether a page that uses what needs consent asks for it; a banner settles that, whatever is used. */
export function deriveConsentAskedFor(
  { banner }: Observed,
  trackingSeen: Fact<boolean>,
): Fact<boolean> {
  if (banner === undefined) return unknown('Whether there is a banner was not observed.');
  return banner === null ? mapFact(trackingSeen, (seen) => known(!seen)) : known(true);
}

function showsTracking({ cookies = [], storage = [], requests = [] }: Scenario): boolean {
  return [...cookies, ...storage, ...requests].some(({ purpose }) => needsConsent(purpose));
}

/**
 * Why a scenario without known trackers does not prove that there are none; undefined where it
 * does.
 */
function whyOpen(observed: Observed, name: string): string | undefined {
  const scenario = observed.scenarios[name];
  // Without a banner there is no choice, so a blocked scenario would show nothing more.
  if (scenario?.status === 'blocked' && observed.banner === null) return undefined;
  const watched = watchedScenario(observed, name);
  if (!('value' in watched)) return watched.unknownBecause;
  const { cookies = [], storage = [] } = watched.value;
  const fact = areExempt([...cookies.map(namedCookie), ...storage.map(namedKey)]);
  return 'value' in fact ? undefined : fact.unknownBecause;
}
