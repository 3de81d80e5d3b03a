/** Derives all facts of an evidence document from its observations. */
import type { Evidence } from '../schema/evidence.js';
import type { Derived } from '../schema/evidence/derived.js';
import type { Identifier } from '../schema/evidence/derived-items.js';
import { deriveAsBot } from './choices/derive-as-bot.js';
import { deriveAcceptance } from './choices/derive-acceptance.js';
import { deriveAudience } from './identifiers/derive-audience.js';
import { deriveBanner } from './banner/derive-banner.js';
import { deriveBeyondRefusal } from './choices/derive-beyond-refusal.js';
import { deriveConsentMode } from './choices/derive-consent-mode.js';
import { deriveOptOut } from './choices/derive-opt-out.js';
import { deriveDisclosure } from './disclosure/derive-disclosure.js';
import { deriveConsentTools } from './choices/derive-consent-tools.js';
import { deriveRecordDurations, deriveRecords } from './choices/derive-records.js';
import { deriveRefusal } from './choices/derive-refusal.js';
import { deriveRepresentations } from './choices/derive-representations.js';
import { deriveRevocation } from './choices/derive-revocation.js';
import { deriveChoice } from './choices/derive-choice.js';
import { deriveArticleReadable, deriveReadableShare } from './choices/derive-content.js';
import { deriveDeclarations } from './declarations/derive-declarations.js';
import { classifyByBehaviour } from './identifiers/classify-by-behaviour.js';
import { deriveInsecureCookies } from './identifiers/derive-insecure.js';
import { deriveIdentifiers, withPurposesOf } from './identifiers/derive-identifiers.js';
import { deriveEmbedPlaceholder } from './choices/derive-placeholder.js';
import { deriveIndicators, deriveIndicatorsAgree } from './choices/derive-indicators.js';
import { deriveChoiceRemembered, deriveWayBackEverywhere } from './choices/derive-persistence.js';
import { derivePromises, derivePromiseStates } from './promises/derive-promises.js';
import {
  deriveConsentAskedFor,
  deriveExempt,
  deriveTraces,
  deriveTrackingSeen,
} from './traces/derive-tracking.js';
import { deriveAxeSawAll, deriveViolationsOnLayer } from './banner/derive-violations.js';
import { deriveWithdrawal } from './choices/derive-withdrawal.js';
import { gather, known, mapFact, type Fact, type Gathered } from './facts/fact.js';
import type { Observed } from './facts/observed.js';
import type { World } from './promises/verdict.js';

/**
 * Derives the purposes that only behaviour shows, and then all facts.
 * @param identifiers the values that tell one browser from another, where more is known of them than
 * the observations show
 */
export function deriveEvidence(
  observed: Observed,
  identifiers: Fact<Identifier[]> = deriveIdentifiers(observed),
): Evidence {
  const classified = classifyByBehaviour(observed, identifiers);
  const named = mapFact(identifiers, (all) => known(withPurposesOf(classified, all)));
  return { ...classified, derived: deriveFacts(classified, named) };
}

/**
 * Derives the facts that rules compare. Pure: the same observations give the same facts.
 *
 * A fact that cannot be derived is left out, and `undetermined` gives the reason.
 */
export function deriveFacts(
  observed: Observed,
  identifiers = deriveIdentifiers(observed),
): Derived {
  const indicators = deriveIndicators(observed);
  const single = deriveSingle(observed, identifiers);
  const banner = deriveBanner(observed);
  const choice = deriveChoice(observed);
  const withdrawal = deriveWithdrawal(observed);
  const recorded = deriveRecorded(observed);
  const byScenario = deriveByScenario(observed, identifiers);
  const undetermined = [single, banner, choice, withdrawal, recorded, byScenario]
    .flatMap((group) => group.undetermined)
    .toSorted((a, b) => (a.pointer < b.pointer ? -1 : 1));
  const violationsOnLayer = deriveViolationsOnLayer(observed);
  const facts: World['facts'] = {
    ...single.facts,
    ...banner.facts,
    ...choice.facts,
    ...byScenario.facts,
    ...withdrawal.facts,
    ...recorded.facts,
    indicators,
    ...(violationsOnLayer !== undefined && { violationsOnLayer }),
  };
  const world: World = { observed, facts, undetermined };
  const promises = derivePromises(world);
  const promiseStates = derivePromiseStates(world, promises);
  return { ...facts, promises, promiseStates, undetermined };
}

type Recorded =
  | 'acceptance'
  | 'refusal'
  | 'consentMode'
  | 'records'
  | 'representations'
  | 'recordDurations'
  | 'revocation'
  | 'disclosure'
  | 'asBot'
  | 'optOut'
  | 'optOutSignal';
type Single = Pick<
  Derived,
  | 'consentAskedFor'
  | 'trackingSeen'
  | 'wayBackEverywhere'
  | 'indicatorsAgree'
  | 'audienceMeasurement'
  | 'declarations'
  | 'identifiers'
  | 'consentTools'
  | 'insecureCookies'
  | 'axeSawAll'
  | 'embedPlaceholder'
>;

/** Facts that stand by themselves. */
function deriveSingle(
  observed: Observed,
  identifiers: Fact<Identifier[]>,
): Gathered<Partial<Single>> {
  const trackingSeen = deriveTrackingSeen(observed);
  return gather<Single>('/derived', {
    audienceMeasurement: mapFact(identifiers, (all) => deriveAudience(observed, all)),
    declarations: deriveDeclarations(observed),
    identifiers,
    consentTools: deriveConsentTools(observed, identifiers),
    insecureCookies: mapFact(identifiers, (all) => deriveInsecureCookies(observed, all)),
    consentAskedFor: deriveConsentAskedFor(observed, trackingSeen),
    trackingSeen,
    wayBackEverywhere: deriveWayBackEverywhere(observed),
    indicatorsAgree: deriveIndicatorsAgree(deriveIndicators(observed)),
    axeSawAll: deriveAxeSawAll(observed),
    embedPlaceholder: deriveEmbedPlaceholder(observed),
  });
}

/** What records and signals say of the choice, and what the banner says of what it allows. */
function deriveRecorded(observed: Observed): Gathered<Pick<Derived, Recorded>> {
  const consentMode = deriveConsentMode(observed);
  const records = deriveRecords(observed);
  const groups = [
    consentMode,
    records,
    deriveAcceptance(observed, records.facts.records),
    deriveRefusal(observed),
    deriveRepresentations(observed, records.facts.records),
    deriveRecordDurations(observed),
    deriveRevocation(observed),
    deriveDisclosure(observed),
    deriveAsBot(observed),
    deriveOptOut(observed),
  ];
  return {
    facts: Object.assign({}, ...groups.map(({ facts }) => facts)) as Pick<Derived, Recorded>,
    undetermined: groups.flatMap(({ undetermined }) => undetermined),
  };
}

type ByScenario = Pick<
  Derived,
  'exempt' | 'traces' | 'beyondRefusal' | 'readableShare' | 'articleReadable' | 'choiceRemembered'
>;

function deriveByScenario(
  observed: Observed,
  identifiers: Fact<readonly Identifier[]>,
): Gathered<ByScenario> {
  const exempt = deriveExempt(observed, identifiers);
  const traces = deriveTraces(observed);
  const beyondRefusal = deriveBeyondRefusal(observed);
  const readableShare = deriveReadableShare(observed);
  const articleReadable = deriveArticleReadable(observed);
  const choiceRemembered = deriveChoiceRemembered(observed);
  return {
    facts: {
      ...exempt.facts,
      ...traces.facts,
      ...beyondRefusal.facts,
      ...readableShare.facts,
      ...articleReadable.facts,
      ...choiceRemembered.facts,
    },
    undetermined: [
      exempt,
      traces,
      beyondRefusal,
      readableShare,
      articleReadable,
      choiceRemembered,
    ].flatMap((group) => group.undetermined),
  };
}
