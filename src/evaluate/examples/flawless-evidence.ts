/** The evidence that rule examples patch: a page whose banner does nothing wrong. */
import { evidenceSchemaVersion, type Evidence } from '../../schema/evidence.js';
import type { Banner } from '../../schema/evidence/banner.js';
import type { DeclaredCookie } from '../../schema/evidence/declared-cookies.js';
import { flawlessDerived } from './flawless-derived.js';
import { flawlessScenarios } from './flawless-scenarios.js';

const banner: Banner = {
  text: 'Nous utilisons des cookies pour mesurer l’audience et, avec votre accord, pour afficher les contenus des réseaux sociaux. Vous pouvez modifier vos choix à tout moment par le lien « Gérer mes cookies » en bas de chaque page. En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés. Les commentaires demandent l’accord « Réseaux sociaux ». Politique de confidentialité.',
  language: 'fr',
  declaredLanguage: 'fr',
  blocks: [
    {
      layer: 1,
      text: 'Nous utilisons des cookies pour mesurer l’audience et, avec votre accord, pour afficher les contenus des réseaux sociaux.',
    },
    {
      layer: 1,
      text: 'Vous pouvez modifier vos choix à tout moment par le lien « Gérer mes cookies » en bas de chaque page.',
    },
    {
      layer: 1,
      text: 'En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés.',
    },
    { layer: 1, text: 'Les commentaires demandent l’accord « Réseaux sociaux ».' },
    { layer: 2, text: 'Réseaux sociaux : vidéos, messages partagés et commentaires.' },
  ],
  frame: null,
  inShadowRoot: false,
  appearedAfterMs: 400,
  blocksPage: false,
  box: { x: 0, y: 500, width: 1280, height: 220 },
  viewportShare: 0.3,
  controls: [
    button({ role: 'accept', text: 'Tout accepter', layer: 1, x: 700 }),
    button({ role: 'refuse', text: 'Tout refuser', layer: 1, x: 880 }),
    button({ role: 'customize', text: 'Gérer mes cookies', layer: 1, x: 1060 }),
    button({ role: 'policy', text: 'Politique de confidentialité', layer: 1, x: 60 }),
    button({ role: 'save', text: 'Enregistrer mes choix', layer: 2, x: 880 }),
  ],
  statements: [
    {
      concept: 'refuse-keeps-only-technical',
      text: 'En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés.',
      language: 'fr',
      layer: 1,
    },
  ],
  settings: {
    categories: [
      {
        name: 'Réseaux sociaux',
        description: 'Vidéos, messages partagés et commentaires.',
        purpose: 'social-media',
        initially: 'off',
        locked: false,
        stateShownBy: ['native', 'aria', 'text', 'colour'],
        color: '#c0392b',
      },
      {
        name: 'Fonctionnement du site',
        description: 'Nécessaires au site.',
        purpose: 'strictly-necessary',
        initially: 'on',
        locked: true,
        stateShownBy: ['native', 'aria', 'text'],
        color: null,
      },
    ],
    legitimateInterests: [],
    vendors: [{ name: 'Social Example', initially: 'off', locked: false }],
    text: 'Réseaux sociaux : vidéos, messages partagés et commentaires. Fonctionnement du site.',
  },
  policy: {
    text: 'Politique de confidentialité',
    url: 'https://www.news.example/privacy',
    status: 200,
    words: 900,
    mentionsCookies: true,
    readable: true,
    companies: ['Le Port SAS'],
  },
  keyboard: {
    stopsBefore: 1,
    stuckOn: null,
    focusShown: ['Tout accepter', 'Tout refuser', 'Gérer mes cookies'],
    focusHidden: [],
    focusUnsure: [],
    covered: [],
    wentRound: true,
  },
  narrow: { lost: [], across: [] },
  screenshots: [
    { layer: 1, file: 'banner-1.webp' },
    { layer: 2, file: 'banner-2.webp' },
  ],
};

/**
 * A complete evidence document of a French news page: every default scenario completed, everything
 * observed, social media only after consent to it, and every promise kept. It must never be
 * mutated.
 */
export const flawlessEvidence: Evidence = {
  schemaVersion: evidenceSchemaVersion,
  page: {
    url: 'https://www.news.example/articles/harbour',
    finalUrl: 'https://www.news.example/articles/harbour',
    title: 'Le port rouvre',
    language: 'fr',
    detectedLanguage: 'fr',
    site: 'news.example',
    secondPage: 'https://www.news.example/articles/market',
  },
  run: {
    startedAt: '2026-01-05T09:00:00.000Z',
    finishedAt: '2026-01-05T09:00:20.000Z',
    tool: { name: 'bandeau', version: '0.0.0' },
    browser: { name: 'Chrome', version: '0.0.0.0', sandbox: true },
    locale: 'fr-FR',
    timezone: 'Europe/Paris',
    viewport: { width: 1280, height: 720 },
    userAgent: 'Mozilla/5.0 (example)',
    thirdPartyCookies: 'allow',
    waits: { minimumMs: 500, capMs: 10_000 },
  },
  cmp: { name: null, tcf: null, gpp: null, consentMode: null },
  banner,
  declaredCookies: [
    declared({ name: 'session', purpose: 'strictly-necessary', lifetimeDays: null }),
    declared({ name: 'choice', purpose: 'strictly-necessary', lifetimeDays: 180 }),
    declared({ name: 'audience', purpose: 'audience-measurement', lifetimeDays: 180 }),
    declared({ name: 'sid', purpose: 'social-media', lifetimeDays: 180, host: 'social.example' }),
  ],
  scenarios: flawlessScenarios,
  derived: flawlessDerived,
  accessibility: { layers: [1, 2], violations: [], incomplete: [] },
};

function declared(
  own: Pick<DeclaredCookie, 'name' | 'purpose' | 'lifetimeDays'> & Partial<DeclaredCookie>,
): DeclaredCookie {
  return { source: 'policy', host: null, purposeText: null, lifetimeText: null, ...own };
}

function button({
  x,
  ...own
}: Pick<Banner['controls'][number], 'role' | 'text' | 'layer'> & {
  readonly x: number;
}): Banner['controls'][number] {
  return {
    ...own,
    ...(own.role === 'policy' ? { href: 'https://www.news.example/privacy' } : {}),
    confidence: 0.95,
    element: own.role === 'policy' ? 'a' : 'button',
    box: { x, y: 640, width: 160, height: 44 },
    fontSize: 16,
    fontWeight: 600,
    color: '#ffffff',
    background: '#1f3a5f',
    contrast: 11.3,
    boxed: own.role !== 'policy',
    visible: true,
    keyboardReachable: true,
  };
}
