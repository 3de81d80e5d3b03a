/** The derived facts of the flawless page, as they follow from its observations. */
import type { Derived } from '../../schema/evidence/derived.js';
import { toPointer } from '../../schema/json-pointer.js';
import { flawlessScenarios, socialTraces } from './flawless-scenarios.js';

const clean = { cookies: true, thirdPartyCookies: true, storage: true, requests: true };
const social = { cookies: false, thirdPartyCookies: false, storage: true, requests: false };
const refused = ['refuse', 'customize-defaults', 'withdraw'];
const allowed = ['accept', 'customize-social-media'];
const chosen = [...allowed, ...refused];

/** All facts are determined, and none counts against the page. */
export const flawlessDerived: Derived = {
  consentAskedFor: true,
  trackingSeen: true,
  declarations: { undeclared: [], longerThanDeclared: [], contradictory: [] },
  identifiers: [],
  consentTools: [],
  insecureCookies: [],
  audienceMeasurement: Object.keys(flawlessScenarios).map((scenario) => ({
    name: 'audience',
    host: 'www.news.example',
    lifetimeKept: true,
    extended: false,
    oneSite: true,
    exempt: true,
    pointer: toPointer(['scenarios', scenario, 'cookies', '1']),
  })),
  exempt: {
    untouched: clean,
    ...Object.fromEntries(refused.map((name) => [name, clean])),
    ...Object.fromEntries(allowed.map((name) => [name, social])),
  },
  banner: {
    normalizedBlocks: [
      "nous utilisons des cookies pour mesurer l'audience et, avec votre accord, pour afficher les contenus des reseaux sociaux.",
      'vous pouvez modifier vos choix a tout moment par le lien gerer mes cookies en bas de chaque page.',
      'en cliquant sur tout refuser, seuls les cookies techniques seront deposes.',
      "les commentaires demandent l'accord reseaux sociaux.",
      'reseaux sociaux: videos, messages partages et commentaires.',
    ],
    languageMatchesPage: true,
    impliedConsent: [],
    withdrawalRight: {
      sentence:
        'Vous pouvez modifier vos choix à tout moment par le lien « Gérer mes cookies » en bas de chaque page.',
      namesWayBack: true,
    },
    quotedLabels: [
      { label: 'Gérer mes cookies', resolves: true, sameCasing: true },
      { label: 'Tout refuser', resolves: true, sameCasing: true },
      { label: 'Réseaux sociaux', resolves: true, sameCasing: true },
    ],
    labelForms: [
      { normalized: 'gerer mes cookies', forms: ['Gérer mes cookies'] },
      { normalized: 'tout refuser', forms: ['Tout refuser'] },
    ],
    policyFault: null,
    policyWorks: true,
    gatedFeatureDisclosed: true,
  },
  choice: {
    acceptControls: 1,
    refuseControls: 1,
    customizeControls: 1,
    consentControls: 1,
    refuseOnFirstLayer: true,
    onePurpose: false,
    purposeByPurpose: true,
    keyboardReachable: true,
    defaultsOff: true,
    extraClicksToRefuse: 0,
    refuseAreaRatio: 1,
    refuseHeightRatio: 1,
    refuseFontRatio: 1,
    sizeParity: true,
    refuseLegible: true,
    refuseInView: true,
    refuseSetApart: true,
    refuseExplicit: true,
    refuseShames: [],
    sameControlKind: true,
    sameProminence: true,
    extraAccepts: 0,
    panelSymmetry: true,
    saveSaysSave: true,
    subscription: null,
    sharedSwitches: [],
    purposesWithoutSwitch: [],
    passive: { bannerDismissed: false, newTraces: [], consentStored: [] },
  },
  optOut: { linkIn: null, onlyLater: false },
  records: {
    untouched: [],
    ...Object.fromEntries(refused.map((name) => [name, [recordIn(name, 'no')]])),
    ...Object.fromEntries(allowed.map((name) => [name, [recordIn(name, 'yes')]])),
  },
  disclosure: {
    unnamedPurposes: [],
    namesPurpose: true,
    unnamedRecipients: [],
    undeclaredPurposes: [],
    recipientsListed: true,
    companies: ['Le Port SAS'],
    undatedCookies: [],
    lostFeatures: [],
  },
  recordDurations: { acceptDays: 180, refuseDays: 180, parity: true },
  traces: {
    untouched: [],
    ...Object.fromEntries(refused.map((name) => [name, []])),
    ...Object.fromEntries(allowed.map((name) => [name, socialTraces(name)])),
  },
  beyondRefusal: { 'customize-defaults': [], 'customize-social-media': [] },
  readableShare: Object.fromEntries(['untouched', ...chosen].map((name) => [name, 1])),
  asBot: null,
  articleReadable: Object.fromEntries(['untouched', ...chosen].map((name) => [name, true])),
  withdrawal: { extraClicks: 1, effortParity: true, newTraces: [], stillSent: [] },
  acceptance: { observable: true, early: [] },
  refusal: { extra: [], stillSent: [] },
  revocation: [],
  representations: [],
  choiceRemembered: Object.fromEntries(chosen.map((name) => [name, true])),
  wayBackEverywhere: true,
  indicators: chosen.map((scenario) => {
    const shown = allowed.includes(scenario) ? 'allowed' : 'refused';
    return {
      scenario,
      when: 'on-revisit',
      shows: shown,
      expected: shown,
      agrees: true,
      pointer: toPointer(['scenarios', scenario, 'statusIndicators', '0']),
    };
  }),
  violationsOnLayer: { '1': 0, '2': 0 },
  axeSawAll: true,
  embedPlaceholder: 'unpressed',
  indicatorsAgree: true,
  promises: [
    {
      concept: 'refuse-keeps-only-technical',
      sentence: 'En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés.',
      outcome: 'kept',
      reason: 'After refusing, nothing was set or sent that needs consent.',
      evidence: ['/scenarios/refuse/cookies', '/scenarios/refuse/requests'],
    },
  ],
  promiseStates: {
    'accept-means-consent': 'unstated',
    'choices-at-any-time': 'unstated',
    'choices-changeable-via-settings': 'unstated',
    'comments-by-accept-or-settings': 'unstated',
    'comments-need-social-media': 'unstated',
    'indicator-shows-state': 'unstated',
    'policy-linked': 'unstated',
    'refuse-disables-comments': 'unstated',
    'refuse-keeps-only-technical': 'kept',
    'refuse-sets-and-reads-only-technical': 'unstated',
    'social-media-off-disables-comments': 'unstated',
    'social-media-off-stops-tracking': 'unstated',
  },
  undetermined: [],
};

/** The record of the choice comes last among the cookies. */
function recordIn(scenario: string, says: 'yes' | 'no') {
  const at = (flawlessScenarios[scenario]?.cookies?.length ?? 0) - 1;
  const pointer = toPointer(['scenarios', scenario, 'cookies', at]);
  return { kind: 'cookie', name: 'choice', host: 'www.news.example', says, pointer } as const;
}
