/** All variants of the reference site: three sound ones, and the mutants, each breaking one promise. */
import type { Behaviour } from '../behaviour.js';
import { mutate, type Mutant } from '../variant.js';
import { acceptUnexplained } from './accept-unexplained.js';
import { acceptanceForgotten } from './acceptance-forgotten.js';
import { adPixelBeforeChoice } from './ad-pixel-before-choice.js';
import { adPixelBehindRedirect } from './ad-pixel-behind-redirect.js';
import { adPixelLateBeforeChoice } from './ad-pixel-late-before-choice.js';
import { adPixelOnPolicyPage } from './ad-pixel-on-policy-page.js';
import { adStorageAfterRefusal } from './ad-storage-after-refusal.js';
import { adStorageBeforeChoice } from './ad-storage-before-choice.js';
import { analyticsBeaconBeforeChoice } from './analytics-beacon-before-choice.js';
import { analyticsCookieAfterRefusal } from './analytics-cookie-after-refusal.js';
import { analyticsCookieBeforeChoice } from './analytics-cookie-before-choice.js';
import { audienceCookieProlonged } from './audience-cookie-prolonged.js';
import { audienceCookieTwoYears } from './audience-cookie-two-years.js';
import { bandGreenAfterRefusal } from './band-green-after-refusal.js';
import { bandGreenAtFirst } from './band-green-at-first.js';
import { bandRedAfterAcceptance } from './band-red-after-acceptance.js';
import { bandUnexplained } from './band-unexplained.js';
import { bannerBackOnReloadAfterAcceptance } from './banner-back-on-reload-after-acceptance.js';
import { bannerBackOnSecondPage } from './banner-back-on-second-page.js';
import { beaconOnLeavingAfterRefusal } from './beacon-on-leaving-after-refusal.js';
import { categoryOnByDefault } from './category-on-by-default.js';
import { closeIsConsent } from './close-is-consent.js';
import { commentsAfterRefusal } from './comments-after-refusal.js';
import { commentsBeforeChoice } from './comments-before-choice.js';
import { commentsNeverOpen } from './comments-never-open.js';
import { commentsOnlyByAcceptingAll } from './comments-only-by-accepting-all.js';
import { controllerUnnamed } from './controller-unnamed.js';
import { controlsNotFocusable } from './controls-not-focusable.js';
import { dataKindsUnlisted } from './data-kinds-unlisted.js';
import { englishBanner } from './english-banner.js';
import { exemplary } from './exemplary.js';
import { fieldWithoutLabel } from './field-without-label.js';
import { fleetingCookieBeforeChoice } from './fleeting-cookie-before-choice.js';
import { illustrated } from './illustrated.js';
import { imageWithoutText } from './image-without-text.js';
import { impliedConsentSentence } from './implied-consent-sentence.js';
import { labelCasingDrift } from './label-casing-drift.js';
import { lateBeaconAfterRefusal } from './late-beacon-after-refusal.js';
import { noBanner } from './no-banner.js';
import { noCustomize } from './no-customize.js';
import { noRefuseOnFirstLayer } from './no-refuse-on-first-layer.js';
import { okGrantsEverything } from './ok-grants-everything.js';
import { policyLinkDead } from './policy-link-dead.js';
import { policyLinkMissing } from './policy-link-missing.js';
import { policyLinkToNowhere } from './policy-link-to-nowhere.js';
import { policyPageEmpty } from './policy-page-empty.js';
import { postFrameAfterRefusal } from './post-frame-after-refusal.js';
import { postFrameBeforeChoice } from './post-frame-before-choice.js';
import { reference } from './reference.js';
import { refusalClosesArticle } from './refusal-closes-article.js';
import { refusalConsequenceUnsaid } from './refusal-consequence-unsaid.js';
import { refusalDoesNothing } from './refusal-does-nothing.js';
import { refusalForgotten } from './refusal-forgotten.js';
import { refusalPromiseUnsaid } from './refusal-promise-unsaid.js';
import { refuseAsksAgain } from './refuse-asks-again.js';
import { refuseCovered } from './refuse-covered.js';
import { refuseFaint } from './refuse-faint.js';
import { refuseGreyLink } from './refuse-grey-link.js';
import { refuseNotFocusable } from './refuse-not-focusable.js';
import { refuseSmall } from './refuse-small.js';
import { renamedCategory } from './renamed-category.js';
import { renamedLabelInText } from './renamed-label-in-text.js';
import { scrollIsConsent } from './scroll-is-consent.js';
import { secondPageIsConsent } from './second-page-is-consent.js';
import { singleCategoryLeaksAds } from './single-category-leaks-ads.js';
import { socialPixelBeforeChoice } from './social-pixel-before-choice.js';
import { socialScriptBeforeChoice } from './social-script-before-choice.js';
import { stateByColourOnly } from './state-by-colour-only.js';
import { stylesheetPixelAfterRefusal } from './stylesheet-pixel-after-refusal.js';
import { tabKeySwallowed } from './tab-key-swallowed.js';
import { telegramFrame } from './telegram-frame.js';
import { trackerOnReloadAfterRefusal } from './tracker-on-reload-after-refusal.js';
import { trackerOnScroll } from './tracker-on-scroll.js';
import { trackerOnSecondPageAfterRefusal } from './tracker-on-second-page-after-refusal.js';
import { twoAccepts } from './two-accepts.js';
import { wayBackGoneAfterChoice } from './way-back-gone-after-choice.js';
import { wayBackMissingOnSecondPage } from './way-back-missing-on-second-page.js';
import { withdrawalInFourClicks } from './withdrawal-in-four-clicks.js';
import { withdrawalKeepsComments } from './withdrawal-keeps-comments.js';
import { withdrawalRightUnsaid } from './withdrawal-right-unsaid.js';
import { withdrawalSetsAnalyticsCookie } from './withdrawal-sets-analytics-cookie.js';
import { withdrawalWithoutEffect } from './withdrawal-without-effect.js';

const sound = { reference, exemplary, illustrated } as const;

const faulty = [
  socialPixelBeforeChoice,
  socialScriptBeforeChoice,
  postFrameBeforeChoice,
  commentsBeforeChoice,
  adPixelBeforeChoice,
  adPixelBehindRedirect,
  adPixelLateBeforeChoice,
  adPixelOnPolicyPage,
  analyticsCookieBeforeChoice,
  fleetingCookieBeforeChoice,
  adStorageBeforeChoice,
  analyticsBeaconBeforeChoice,
  telegramFrame,
  noBanner,
  scrollIsConsent,
  secondPageIsConsent,
  trackerOnScroll,
  closeIsConsent,
  impliedConsentSentence,
  englishBanner,
  withdrawalRightUnsaid,
  policyLinkMissing,
  policyLinkDead,
  policyLinkToNowhere,
  policyPageEmpty,
  acceptUnexplained,
  controllerUnnamed,
  dataKindsUnlisted,
  refusalPromiseUnsaid,
  refusalConsequenceUnsaid,
  bandUnexplained,
  renamedLabelInText,
  labelCasingDrift,
  noRefuseOnFirstLayer,
  refuseAsksAgain,
  refuseCovered,
  refuseSmall,
  refuseFaint,
  refuseGreyLink,
  twoAccepts,
  noCustomize,
  analyticsCookieAfterRefusal,
  adStorageAfterRefusal,
  lateBeaconAfterRefusal,
  stylesheetPixelAfterRefusal,
  beaconOnLeavingAfterRefusal,
  trackerOnReloadAfterRefusal,
  trackerOnSecondPageAfterRefusal,
  postFrameAfterRefusal,
  commentsAfterRefusal,
  refusalClosesArticle,
  refusalDoesNothing,
  refusalForgotten,
  bannerBackOnSecondPage,
  bannerBackOnReloadAfterAcceptance,
  acceptanceForgotten,
  okGrantsEverything,
  categoryOnByDefault,
  bandGreenAtFirst,
  singleCategoryLeaksAds,
  commentsOnlyByAcceptingAll,
  commentsNeverOpen,
  renamedCategory,
  bandGreenAfterRefusal,
  bandRedAfterAcceptance,
  wayBackMissingOnSecondPage,
  wayBackGoneAfterChoice,
  withdrawalInFourClicks,
  withdrawalWithoutEffect,
  withdrawalKeepsComments,
  withdrawalSetsAnalyticsCookie,
  audienceCookieTwoYears,
  audienceCookieProlonged,
  controlsNotFocusable,
  refuseNotFocusable,
  tabKeySwallowed,
  imageWithoutText,
  fieldWithoutLabel,
  stateByColourOnly,
] as const satisfies readonly Mutant[];

/** Name of a variant, which is the first label of its host name. */
export type VariantId = keyof typeof sound | (typeof faulty)[number]['id'];

/** The mutants: before the choice, the text, the choice, refusing, categories, withdrawing, access. */
export const mutants: readonly (Mutant & { readonly id: VariantId })[] = faulty;

/** How each variant behaves. */
export const allVariants: ReadonlyMap<VariantId, Behaviour> = new Map<VariantId, Behaviour>([
  [reference.id, reference.behaviour],
  [exemplary.id, exemplary.behaviour],
  [illustrated.id, illustrated.behaviour],
  ...faulty.map((mutant): [VariantId, Behaviour] => [
    mutant.id,
    mutate(sound[mutant.parent].behaviour, mutant),
  ]),
]);
