/** The scenarios of the flawless page, which keeps all its promises. */
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { toPointer } from '../../schema/json-pointer.js';
import type { Phase } from '../../schema/vocabulary.js';
import {
  audienceCookie,
  choiceCookie,
  cookie,
  request,
  site,
  socialCookie,
  socialRequest,
  storedTheme,
} from './flawless-observations.js';

const after: readonly Phase[] = ['after-choice', 'after-revisit'];

/** The signals of a page without a framework, in a browser without Global Privacy Control. */
const flawlessSignals: NonNullable<Scenario['signals']> = {
  tcf: null,
  gpp: null,
  consentMode: null,
  microsoft: null,
  gpc: { navigator: null, requestsWith: 0, requestsWithout: 12 },
  passed: [],
  records: [],
};

/** Every default scenario, completed; social media appears only where the visitor allowed it. */
export const flawlessScenarios: Record<string, Scenario> = {
  untouched: {
    status: 'completed',
    failures: [],
    steps: [
      { action: 'load', target: `${site}/articles/harbour`, atMs: 0, settledAfterMs: 900 },
      { action: 'scroll', target: 'end of the page', atMs: 2000 },
      { action: 'reload', target: `${site}/articles/harbour`, atMs: 4000 },
      { action: 'visit', target: `${site}/articles/market`, atMs: 6000 },
    ],
    ...recordings([]),
    banner: { beforeChoice: 'visible', onReload: 'visible', onRevisit: 'visible' },
    optOuts: { links: [], notices: [] },
    ...features(false),
    content: { textLength: 4200, scrollable: true },
    statusIndicator: null,
    statusIndicators: [],
    signals: flawlessSignals,
  },
  accept: choice({ press: ['accept: Tout accepter'], phases: after, allowed: true }),
  refuse: choice({ press: ['refuse: Tout refuser'], phases: after, allowed: false }),
  'customize-defaults': choice({
    press: ['customize: Gérer mes cookies', 'save: Enregistrer mes choix'],
    phases: after,
    allowed: false,
  }),
  'customize-social-media': choice({
    press: [
      'customize: Gérer mes cookies',
      'toggle: Réseaux sociaux',
      'save: Enregistrer mes choix',
    ],
    phases: after,
    allowed: true,
  }),
  withdraw: {
    ...choice({
      press: ['withdraw: Gérer mes cookies', 'refuse: Tout refuser'],
      phases: ['after-choice', 'after-revisit', 'after-withdrawal'],
      allowed: false,
    }),
    ...recordings(['after-choice', 'after-revisit'], {
      phases: ['after-choice', 'after-revisit', 'after-withdrawal'],
      says: 'no',
    }),
  },
};

/** The traces of social media after it was allowed, as derived facts list them. */
export function socialTraces(scenario: string): Trace[] {
  const shared = { scenario, host: 'social.example', purpose: 'social-media' } as const;
  const phase = 'after-choice';
  return [
    {
      ...shared,
      kind: 'cookie',
      name: 'sid',
      phase,
      pointer: toPointer(['scenarios', scenario, 'cookies', '2']),
    },
    {
      ...shared,
      kind: 'request',
      name: 'https://social.example/embed.js',
      phase,
      pointer: toPointer(['scenarios', scenario, 'requests', '2']),
    },
  ];
}

interface Choice {
  readonly press: readonly string[];
  readonly phases: readonly Phase[];
  /** Whether social media is allowed at the end. */
  readonly allowed: boolean;
}

function choice({ press, phases, allowed }: Choice): Scenario {
  const state = allowed ? 'allowed' : 'refused';
  const indicator = {
    state,
    color: allowed ? '#27ae60' : '#c0392b',
    label: 'Réseaux sociaux',
  } as const;
  return {
    status: 'completed',
    failures: [],
    steps: [
      { action: 'load', target: `${site}/articles/harbour`, atMs: 0, settledAfterMs: 900 },
      ...press.map((target, index) => ({
        action: 'press' as const,
        target,
        atMs: 1500 + index * 500,
      })),
      { action: 'reload', target: `${site}/articles/harbour`, atMs: 4000 },
      { action: 'visit', target: `${site}/articles/market`, atMs: 6000 },
    ],
    clicks: press.length,
    ...recordings(allowed ? phases : [], { phases, says: allowed ? 'yes' : 'no' }),
    banner: {
      beforeChoice: 'visible',
      afterChoice: 'gone',
      onReload: 'gone',
      onRevisit: 'gone',
    },
    ...features(allowed),
    content: { textLength: 4200, scrollable: true },
    statusIndicator: indicator,
    statusIndicators: [{ ...indicator, when: 'on-revisit' }],
    wayBack: {
      pages: [
        { url: `${site}/articles/harbour`, found: true, text: 'Gérer mes cookies' },
        { url: `${site}/articles/market`, found: true, text: 'Gérer mes cookies' },
      ],
      opensSettings: true,
      by: 'page',
    },
    categoriesAfter: [
      { name: 'Réseaux sociaux', purpose: 'social-media', state: allowed ? 'on' : 'off' },
      { name: 'Fonctionnement du site', purpose: 'strictly-necessary', state: 'on' },
    ],
    signals: flawlessSignals,
  };
}

function features(allowed: boolean): Pick<Scenario, 'features'> {
  return {
    features: allowed
      ? { comments: 'available', socialEmbeds: 'loaded' }
      : { comments: 'gated', socialEmbeds: 'placeholder' },
  };
}

/**
 * The page's own cookies in all phases, those of the social network in the given phases, and the
 * record of the choice.
 */
function recordings(
  social: readonly Phase[],
  kept?: { readonly phases: readonly Phase[]; readonly says: 'yes' | 'no' },
): Required<Pick<Scenario, 'cookies' | 'storage' | 'requests'>> {
  const always: readonly Phase[] = ['before-choice', 'after-choice', 'after-revisit'];
  const isSocial = social.length > 0;
  return {
    cookies: [
      cookie({ name: 'session', lifetimeDays: null, presentIn: [...always] }),
      audienceCookie(always),
      ...(isSocial ? [socialCookie(social)] : []),
      ...(kept ? [choiceCookie(kept.phases, kept.says)] : []),
    ],
    storage: [storedTheme],
    requests: [
      request({ url: `${site}/articles/harbour`, type: 'document' }),
      request({ url: `${site}/audience`, type: 'beacon', purpose: 'audience-measurement' }),
      ...(isSocial ? [socialRequest] : []),
    ],
  };
}
