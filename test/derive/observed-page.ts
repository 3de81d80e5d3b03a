/** Observations for tests of derivations: the flawless page, with its statements read, changed in places. */
import { deriveFacts } from '../../src/derive/derive.js';
import { flawlessEvidence } from '../../src/evaluate/examples/flawless-evidence.js';
import type { Observed } from '../../src/derive/facts/observed.js';
import { recogniseStatements } from '../../src/derive/banner/recognise-statements.js';
import type { Banner, Control } from '../../src/schema/evidence/banner.js';
import type { Cookie } from '../../src/schema/evidence/cookies.js';
import type { Derived } from '../../src/schema/evidence/derived.js';
import type { Request } from '../../src/schema/evidence/requests.js';
import type { Scenario } from '../../src/schema/evidence/scenario.js';
import type { StorageItem } from '../../src/schema/evidence/storage.js';
import type { ControlRole } from '../../src/schema/vocabulary.js';

/** What a test changes of the flawless page. */
export type Change = (page: Observed) => void;

/** Leaves the flawless page as it is: it keeps all that its banner promises. */
export const asItIs: Change = () => undefined;

/** A copy of the flawless page's observations, changed. */
export function observePage(change: Change = asItIs): Observed {
  const { derived: _, ...observed } = structuredClone(flawlessEvidence);
  change(observed);
  return observed;
}

/** The flawless page with the given sentences on its first layer, recognised, and then changed. */
export function observeSentences(sentences: readonly string[], change: Change = asItIs): Observed {
  return observePage((page) => {
    const banner = bannerOf(page);
    banner.blocks = sentences.map((text) => ({ layer: 1, text }));
    banner.statements = recogniseStatements(banner.blocks, 'fr');
    change(page);
  });
}

/** The facts of the flawless page, changed. */
export function deriveFrom(change: Change): Derived {
  return deriveFacts(observePage(change));
}

/** Why a fact could not be derived; undefined where no reason is given. */
export function reasonFor({ undetermined }: Derived, pointer: string): string | undefined {
  return undetermined.find((entry) => entry.pointer === pointer)?.reason;
}

/** The banner, which the flawless page has. */
export function bannerOf(page: Observed): Banner {
  if (page.banner === undefined || page.banner === null) throw new Error('no banner');
  return page.banner;
}

/** The first control of a role, which must be there. */
export function controlOf(page: Observed, role: ControlRole): Control {
  const control = bannerOf(page).controls.find((candidate) => candidate.role === role);
  if (control === undefined) throw new Error(`no control to ${role}`);
  return control;
}

/** A scenario of the page, which must be there. */
export function scenarioOf(page: Observed, name: string): Scenario {
  const scenario = page.scenarios[name];
  if (scenario === undefined) throw new Error(`no scenario ${name}`);
  return scenario;
}

/** Lets a scenario end before its end. */
export function failScenario(page: Observed, name: string): void {
  Object.assign(scenarioOf(page, name), { status: 'failed', reason: 'The tab crashed.' });
}

/** Lets a scenario find no way through. */
export function blockScenario(page: Observed, name: string): void {
  Object.assign(scenarioOf(page, name), { status: 'blocked', reason: 'There is no way through.' });
}

/** A cookie that needs consent, by its known name. */
export const analyticsCookie = { name: '_ga', purpose: 'analytics' } as const;

/** A cookie that needs consent, for another purpose. */
export const advertisingCookie = { name: 'IDE', purpose: 'advertising' } as const;

/** A cookie of which nobody knows whether it needs consent. */
export const unknownCookie = { name: 'zz', purpose: 'unknown' } as const;

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
