/** The scenarios of the neutral evidence: what a visitor sees on a page that keeps its word. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Request } from '../../schema/evidence/requests.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { toPointer } from '../../schema/json-pointer.js';
import type { Phase } from '../../schema/vocabulary.js';

const site = 'https://www.news.example';
const after: readonly Phase[] = ['after-choice', 'after-revisit'];

const storedTheme: StorageItem = {
  kind: 'localStorage',
  origin: site,
  key: 'reading-size',
  party: 'first',
  purpose: 'strictly-necessary',
  purposeSource: 'declared',
  phase: 'before-choice',
  atMs: 200,
  presentIn: ['before-choice'],
  rewrittenIn: [],
  setBy: { how: 'script', url: `${site}/site.js` },
  sizeBytes: 12,
  valueHash: '00000000',
};

const socialRequest: Request = request({
  url: 'https://social.example/embed.js',
  host: 'social.example',
  type: 'script',
  party: 'third',
  purpose: 'social-media',
  purposeSource: 'known-host',
  entity: 'Social Example',
  phase: 'after-choice',
  atMs: 2050,
  initiator: `${site}/articles/harbour`,
});

/** A page without a framework, in a browser without Global Privacy Control. */
const flawlessSignals: NonNullable<Scenario['signals']> = {
  tcf: null,
  gpp: null,
  consentMode: null,
  microsoft: null,
  gpc: { navigator: null, requestsWith: 0, requestsWithout: 12 },
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
    ...recordings(['after-choice', 'after-revisit']),
  },
};

/** What the page sets and sends for social media, once that was allowed: as derived facts list it. */
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
    ...recordings(allowed ? phases : []),
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

/** Own cookies throughout, and those of the social network in the phases given. */
function recordings(
  social: readonly Phase[],
): Required<Pick<Scenario, 'cookies' | 'storage' | 'requests'>> {
  const always: readonly Phase[] = ['before-choice', 'after-choice', 'after-revisit'];
  const isSocial = social.length > 0;
  return {
    cookies: [
      cookie({ name: 'session', lifetimeDays: null, presentIn: [...always] }),
      audienceCookie(always),
      ...(isSocial ? [socialCookie(social)] : []),
    ],
    storage: [storedTheme],
    requests: [
      request({ url: `${site}/articles/harbour`, type: 'document' }),
      request({ url: `${site}/audience`, type: 'beacon', purpose: 'audience-measurement' }),
      ...(isSocial ? [socialRequest] : []),
    ],
  };
}

function cookie(own: Partial<Cookie>): Cookie {
  return {
    name: 'session',
    domain: 'www.news.example',
    path: '/',
    party: 'first',
    purpose: 'strictly-necessary',
    purposeSource: 'declared',
    phase: 'before-choice',
    atMs: 120,
    presentIn: ['before-choice'],
    setBy: { how: 'header', url: `${site}/articles/harbour` },
    lifetimeDays: 180,
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    partitioned: false,
    valueHash: '00000000',
    rewrittenIn: [],
    sentIn: [{ phase: 'before-choice', host: 'www.news.example' }],
    ...own,
  };
}

/** Set once, and left alone by the pages that come later. */
function audienceCookie(phases: readonly Phase[]): Cookie {
  const own = cookie({
    name: 'audience',
    purpose: 'audience-measurement',
    presentIn: [...phases],
  });
  const { phase, atMs, setBy, lifetimeDays, valueHash } = own;
  const change = { phase, atMs, url: setBy.url, initiator: [], lifetimeDays, valueHash };
  const kind = { action: 'set', by: 'header', outcome: 'taken' } as const;
  const value = { valueLength: 16, valueShape: 'hex' } as const;
  return { ...own, changes: [{ ...change, ...kind, ...value }], changesOmitted: 0 };
}

function socialCookie(phases: readonly Phase[]): Cookie {
  return cookie({
    name: 'sid',
    domain: 'social.example',
    party: 'third',
    purpose: 'social-media',
    phase: 'after-choice',
    atMs: 2100,
    presentIn: [...phases],
    setBy: { how: 'header', url: 'https://social.example/embed.js' },
    sameSite: 'None',
    sentIn: phases.map((phase) => ({ phase, host: 'social.example' })),
  });
}

function request(own: Partial<Request>): Request {
  return {
    url: `${site}/`,
    host: 'www.news.example',
    method: 'GET',
    type: 'document',
    party: 'first',
    purpose: 'strictly-necessary',
    purposeSource: 'same-site',
    entity: null,
    phase: 'before-choice',
    atMs: 0,
    initiator: null,
    frame: null,
    status: 200,
    cookiesSent: [],
    ...own,
  };
}
