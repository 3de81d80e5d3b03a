/** Whether a refusal leads to more than no choice, and what is still sent after it. */
import { describe, expect, it } from '@jest/globals';
import type { Cookie } from '../../../src/schema/evidence/cookies.js';
import {
  addCookie,
  addRequest,
  asItIs,
  blockScenario,
  deriveFrom,
  reasonFor,
} from '../observed-page.js';

const pixel = { url: 'https://ad.doubleclick.net/p', host: 'ad.doubleclick.net' } as const;
const other = { url: 'https://bid.criteo.com/p', host: 'bid.criteo.com' } as const;
const advertising = { purpose: 'advertising', entity: 'Ads' } as const;
const before = { phase: 'before-choice', atMs: 500 } as const;

describe('what a refusal leads to', () => {
  it('is no more than no choice', () => {
    expect(deriveFrom(asItIs).refusal?.extra).toEqual([]);
  });

  it('is more where a cookie is set after it alone', () => {
    expect(deriveFrom((page) => addCookie(page, 'refuse')).refusal?.extra).toMatchObject([
      { scenario: 'refuse', kind: 'cookie', name: '_ga' },
    ]);
  });

  it('is no more where the same is there without a choice', () => {
    const fact = deriveFrom((page) => {
      addRequest(page, 'refuse', { ...pixel, ...advertising });
      addRequest(page, 'untouched', { ...pixel, ...advertising, ...before });
    });

    expect(fact.refusal?.extra).toEqual([]);
  });

  it('is more where no host of that purpose is asked without a choice', () => {
    const fact = deriveFrom((page) => addRequest(page, 'refuse', { ...pixel, ...advertising }));

    expect(fact.refusal?.extra).toMatchObject([{ kind: 'request', host: 'ad.doubleclick.net' }]);
  });

  it('is left open where hosts of one purpose may take turns', () => {
    const fact = deriveFrom((page) => {
      addRequest(page, 'refuse', { ...pixel, ...advertising });
      addRequest(page, 'untouched', { ...other, ...advertising, ...before });
    });

    expect(fact.refusal?.extra).toBeUndefined();
    expect(reasonFor(fact, '/derived/refusal/extra')).toMatch(/take turns/);
  });

  it('is left open where refusing could not be tried', () => {
    const fact = deriveFrom((page) => blockScenario(page, 'refuse'));

    expect(reasonFor(fact, '/derived/refusal/extra')).toMatch(/no way through/);
  });
});

describe('a cookie that needs consent', () => {
  const old: Partial<Cookie> = {
    ...before,
    name: 'IDE',
    domain: 'doubleclick.net',
    party: 'third',
    purpose: 'advertising',
    sentIn: [{ phase: 'after-revisit', host: 'ad.doubleclick.net' }],
  };

  it.each<[string, Partial<Cookie>, number]>([
    ['goes to its third party after the refusal', {}, 1],
    [
      'goes there before the refusal alone',
      { sentIn: [{ phase: 'before-choice', host: 'x.net' }] },
      0,
    ],
    ['was set after the refusal: that is another fault', { phase: 'after-choice' }, 0],
    ['needs none', { purpose: 'strictly-necessary' }, 0],
    [
      'is of the site and goes to the site',
      { party: 'first', sentIn: [{ phase: 'after-revisit', host: 'www.news.example' }] },
      0,
    ],
    [
      'is of the site and goes to a tracker',
      { party: 'first', sentIn: [{ phase: 'after-revisit', host: 'ad.doubleclick.net' }] },
      1,
    ],
  ])('%s', (_name, own, count) => {
    const fact = deriveFrom((page) => addCookie(page, 'refuse', { ...old, ...own }));

    expect(fact.refusal?.stillSent).toHaveLength(count);
  });
});
