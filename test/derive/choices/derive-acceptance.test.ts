/** Whether accepting can be seen, and what else is taken for it. */
import { describe, expect, it } from '@jest/globals';
import type { Cookie, CookieChange } from '../../../src/schema/evidence/cookies.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import {
  addCookie,
  addStorage,
  blockScenario,
  deriveFrom,
  failScenario,
  reasonFor,
  scenarioOf,
} from '../observed-page.js';

const record = (own: Partial<Cookie>): Partial<Cookie> => ({
  name: 'cookie_consent',
  domain: 'www.news.example',
  purpose: 'strictly-necessary',
  purposeSource: 'known-name',
  valueAnswers: 'yes',
  valueHash: 'yes',
  ...own,
});
const change = (own: Partial<CookieChange>): CookieChange => ({
  atMs: 900,
  phase: 'before-choice',
  action: 'set',
  by: 'script',
  outcome: 'taken',
  url: null,
  initiator: [],
  lifetimeDays: 180,
  valueHash: 'yes',
  valueLength: 9,
  valueShape: 'text',
  valueAnswers: 'yes',
  ...own,
});

/** Accepting leaves what is there untouched, and the banner comes back. */
function acceptLikeUntouched(page: Observed): void {
  const { cookies, storage, requests } = structuredClone(scenarioOf(page, 'untouched'));
  Object.assign(scenarioOf(page, 'accept'), {
    cookies,
    storage,
    requests,
    banner: { beforeChoice: 'visible', afterChoice: 'gone', onReload: 'visible' },
  });
}

describe('accepting', () => {
  it('can be seen by its record', () => {
    expect(deriveFrom(() => undefined).acceptance?.observable).toBe(true);
  });

  it('cannot be seen where nothing is different, and the banner is back', () => {
    expect(deriveFrom(acceptLikeUntouched).acceptance?.observable).toBe(false);
  });

  it('is left open where the banner stays away all the same', () => {
    const fact = deriveFrom((page) => {
      acceptLikeUntouched(page);
      Object.assign(scenarioOf(page, 'accept').banner ?? {}, { onReload: 'gone' });
    });

    expect(fact.acceptance?.observable).toBeUndefined();
    expect(reasonFor(fact, '/derived/acceptance/observable')).toMatch(/another way/);
  });

  it('is left open where it could not be tried', () => {
    const fact = deriveFrom((page) => blockScenario(page, 'accept'));

    expect(reasonFor(fact, '/derived/acceptance/observable')).toMatch(/no way through/);
  });
});

describe('a record that says yes', () => {
  it.each<[string, Partial<Cookie>, number]>([
    ['before the settings are saved', { changes: [change({})] }, 1],
    ['once they are saved', { changes: [change({ phase: 'after-choice' })] }, 0],
    ['though the browser did not take it', { changes: [change({ outcome: 'blocked' })] }, 0],
    ['to a part', { changes: [change({ valueAnswers: 'both' })] }, 0],
    ['to what is necessary', { name: 'consent_necessary', changes: [change({})] }, 0],
    ['to how consent is asked', { name: 'consent_type', changes: [change({})] }, 0],
    ['on another site', { party: 'third', changes: [change({})] }, 0],
  ])('%s', (_name, own, count) => {
    const fact = deriveFrom((page) => addCookie(page, 'customize-defaults', record(own)));

    expect(fact.acceptance?.early).toHaveLength(count);
  });

  it.each(['accept', 'withdraw', 'refuse'])(
    'before a slow press of “%s” proves nothing',
    (name) => {
      const fact = deriveFrom((page) => addCookie(page, name, record({ changes: [change({})] })));

      expect(fact.acceptance?.early).toEqual([]);
    },
  );

  it('is not asked for on a way that the page does not offer', () => {
    const fact = deriveFrom((page) => blockScenario(page, 'customize-defaults'));

    expect(fact.acceptance?.early).toEqual([]);
  });

  it('is left open where a way broke off', () => {
    const fact = deriveFrom((page) => failScenario(page, 'customize-defaults'));

    expect(reasonFor(fact, '/derived/acceptance/early')).toMatch(/crashed/);
  });

  it('is seen in storage where it was not written again', () => {
    const fact = deriveFrom((page) =>
      addStorage(page, 'customize-defaults', {
        key: 'cookie_consent',
        purpose: 'strictly-necessary',
        valueAnswers: 'yes',
        phase: 'before-choice',
        presentIn: ['before-choice', 'after-choice'],
      }),
    );

    expect(fact.acceptance?.early).toMatchObject([
      { scenario: 'customize-defaults', kind: 'storage', phase: 'before-choice' },
    ]);
  });

  it('where nothing at all is pressed is another fault', () => {
    const fact = deriveFrom((page) => {
      const own = { presentIn: ['before-choice' as const], changes: [change({})] };
      for (const name of ['untouched', 'customize-defaults']) addCookie(page, name, record(own));
    });

    expect(fact.acceptance?.early).toEqual([]);
  });
});
