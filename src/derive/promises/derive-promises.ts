/** Compares the banner's statements with what happened: kept, broken, or not testable. */
import { concepts, type Concept } from '../../knowledge/statements/index.js';
import type { Statement } from '../../schema/evidence/banner.js';
import type { PromiseFact } from '../../schema/evidence/derived-banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import { toPointer } from '../../schema/json-pointer.js';
import * as choices from './choices.js';
import * as comments from './comments.js';
import * as refusal from './refusal.js';
import * as text from './text.js';
import type { Judge, World } from './verdict.js';
import { statementLanguageOf } from '../banner/recognise-statements.js';

const judges: Readonly<Record<Concept, Judge>> = {
  'accept-means-consent': choices.acceptMeansConsent,
  'controller-named': text.controllerNamed,
  'data-categories-listed': text.dataCategoriesListed,
  'refuse-keeps-only-technical': refusal.refuseKeepsOnlyTechnical,
  'refuse-sets-and-reads-only-technical': refusal.refuseSetsAndReadsOnlyTechnical,
  'refuse-disables-comments': comments.refuseDisablesComments,
  'comments-need-social-media': comments.commentsNeedSocialMedia,
  'comments-by-accept-or-settings': comments.commentsByAcceptOrSettings,
  'indicator-shows-state': choices.indicatorShowsState,
  'choices-changeable-via-settings': choices.choicesChangeableViaSettings,
  'social-media-off-stops-tracking': refusal.socialMediaOffStopsTracking,
  'social-media-off-disables-comments': comments.socialMediaOffDisablesComments,
  'purpose-operate-and-improve': text.purposeOperateAndImprove,
  'choices-at-any-time': choices.choicesAtAnyTime,
  'policy-linked': choices.policyLinked,
  'closing-refuses': choices.closingRefuses,
  'implied-consent': choices.impliedConsent,
};

/** Judges every statement of the banner, in its order. */
export function derivePromises(world: World): PromiseFact[] {
  const statements = world.observed.banner?.statements ?? [];
  return statements.flatMap((statement, at) => judgeStatement(world, { statement, at }));
}

type PromiseStates = NonNullable<Derived['promiseStates']>;

/** Sums up the promises per concept; a concept whose state is unknown is left out. */
export function derivePromiseStates(
  { observed: { banner, page } }: World,
  promises: readonly PromiseFact[],
): PromiseStates {
  if (banner === undefined || banner === null) return {};
  const language = statementLanguageOf(banner.language ?? page.language);
  const isWhollyRead = language !== undefined && banner.settings !== undefined;
  const states = concepts.flatMap((concept) => {
    const outcomes = promises.filter((promise) => promise.concept === concept);
    const state = stateOf(
      outcomes.map(({ outcome }) => outcome),
      isWhollyRead,
    );
    return state === undefined ? [] : [[concept, state] as const];
  });
  return Object.fromEntries(states);
}

function stateOf(
  outcomes: readonly PromiseFact['outcome'][],
  isWhollyRead: boolean,
): PromiseStates[string] | undefined {
  if (outcomes.includes('broken')) return 'broken';
  if (outcomes.includes('cantTell')) return undefined;
  if (outcomes.length > 0) return 'kept';
  return isWhollyRead ? 'unstated' : undefined;
}

function judgeStatement(
  world: World,
  { statement, at }: { readonly statement: Statement; readonly at: number },
): PromiseFact[] {
  const { concept, text: sentence } = statement;
  if (!isConcept(concept)) return [];
  return [
    { concept, sentence, ...judges[concept](world, toPointer(['banner', 'statements', at])) },
  ];
}

function isConcept(concept: string): concept is Concept {
  return Object.hasOwn(judges, concept);
}
