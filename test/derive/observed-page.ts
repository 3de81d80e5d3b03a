/** Observations for tests of derivations: the neutral page, with its statements read, changed in places. */
import { flawlessEvidence } from '../../src/evaluate/examples/flawless-evidence.js';
import type { Observed } from '../../src/derive/facts/observed.js';
import { recogniseStatements } from '../../src/derive/banner/recognise-statements.js';
import type { Banner, Cookie, Request, Scenario, StorageItem } from '../../src/schema/evidence.js';

/** A copy of the neutral page's observations that a test may change. */
export function observePage(change: (page: Observed) => void = () => undefined): Observed {
  const { derived: _, ...observed } = structuredClone(flawlessEvidence);
  change(observed);
  return observed;
}

/** The neutral page with the given sentences on its first layer, recognised. */
export function observeSentences(
  sentences: readonly string[],
  change: (page: Observed) => void = () => undefined,
): Observed {
  return observePage((page) => {
    const banner = bannerOf(page);
    banner.blocks = sentences.map((text) => ({ layer: 1, text }));
    banner.statements = recogniseStatements(banner.blocks, 'fr');
    change(page);
  });
}

/** The banner, which the neutral page has. */
export function bannerOf(page: Observed): Banner {
  if (page.banner === undefined || page.banner === null) throw new Error('no banner');
  return page.banner;
}

/** A scenario of the page, which must be there. */
export function scenarioOf(page: Observed, name: string): Scenario {
  const scenario = page.scenarios[name];
  if (scenario === undefined) throw new Error(`no scenario ${name}`);
  return scenario;
}

/** Adds a cookie to a scenario; analytics, first party, set after the choice unless said otherwise. */
export function addCookie(page: Observed, scenario: string, own: Partial<Cookie> = {}): void {
  scenarioOf(page, scenario).cookies?.push({
    name: '_ga',
    domain: 'news.example',
    path: '/',
    party: 'first',
    purpose: 'analytics',
    purposeSource: 'known-name',
    phase: 'after-choice',
    atMs: 3000,
    presentIn: ['after-choice'],
    setBy: { how: 'script', url: 'https://www.news.example/site.js' },
    lifetimeDays: 400,
    secure: true,
    httpOnly: false,
    sameSite: 'Lax',
    partitioned: false,
    valueHash: '11111111',
    rewrittenIn: [],
    sentIn: [],
    ...own,
  });
}

/** Adds a key to a scenario's storage; advertising, written after the choice unless said otherwise. */
export function addStorage(page: Observed, scenario: string, own: Partial<StorageItem> = {}): void {
  scenarioOf(page, scenario).storage?.push({
    kind: 'localStorage',
    origin: 'https://www.news.example',
    key: '_gcl_ls',
    party: 'first',
    purpose: 'advertising',
    purposeSource: 'known-name',
    phase: 'after-choice',
    atMs: 3100,
    presentIn: ['after-choice'],
    rewrittenIn: [],
    setBy: { how: 'script', url: null },
    sizeBytes: 20,
    valueHash: '22222222',
    ...own,
  });
}

/** Adds a request to a scenario; social media, sent after the choice unless said otherwise. */
export function addRequest(page: Observed, scenario: string, own: Partial<Request> = {}): void {
  scenarioOf(page, scenario).requests?.push({
    url: 'https://www.facebook.com/tr?id=',
    host: 'www.facebook.com',
    method: 'GET',
    type: 'image',
    party: 'third',
    purpose: 'social-media',
    purposeSource: 'known-host',
    entity: 'Facebook',
    phase: 'after-choice',
    atMs: 3200,
    initiator: null,
    frame: null,
    status: 200,
    cookiesSent: [],
    ...own,
  });
}
