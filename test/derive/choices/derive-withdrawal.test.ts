/** What taking consent back costs, and whether it takes effect. */
import { describe, expect, it } from '@jest/globals';
import {
  addCookie,
  addRequest,
  analyticsCookie,
  deriveFrom,
  reasonFor,
  scenarioOf,
} from '../observed-page.js';

describe('withdrawal', () => {
  it('keeps what is newly set apart from what is still sent to trackers', () => {
    const facts = deriveFrom((page) => {
      addCookie(page, 'withdraw', { ...analyticsCookie, name: '_gid', phase: 'after-withdrawal' });
      addCookie(page, 'withdraw', {
        name: 'fr',
        domain: 'facebook.com',
        party: 'third',
        purpose: 'social-media',
        sentIn: [{ phase: 'after-withdrawal', host: 'www.facebook.com' }],
      });
      addCookie(page, 'withdraw', {
        ...analyticsCookie,
        sentIn: [{ phase: 'after-withdrawal', host: 'www.news.example' }],
      });
      addRequest(page, 'withdraw', { purpose: 'social-media', phase: 'after-withdrawal' });
    });

    expect(facts.withdrawal?.newTraces.map(({ name }) => name)).toEqual(['_gid']);
    expect(facts.withdrawal?.stillSent?.map(({ name }) => name)).toEqual([
      'fr',
      'https://www.facebook.com/tr',
    ]);
  });

  it('cannot be judged where only cookies of the site itself are left', () => {
    const facts = deriveFrom((page) => {
      addCookie(page, 'withdraw', {
        ...analyticsCookie,
        presentIn: ['after-choice', 'after-withdrawal'],
        sentIn: [{ phase: 'after-withdrawal', host: 'www.news.example' }],
      });
    });

    expect(facts.withdrawal).not.toHaveProperty('stillSent');
    expect(reasonFor(facts, '/derived/withdrawal/stillSent')).toContain('_ga');
  });

  it('has taken effect where the cookies are gone', () => {
    const facts = deriveFrom((page) => {
      addCookie(page, 'withdraw', { ...analyticsCookie, presentIn: ['after-choice'] });
    });

    expect(facts.withdrawal?.stillSent).toEqual([]);
  });

  it.each([
    [2, true],
    [3, undefined],
    [4, false],
  ])('of %d clicks, where accepting takes one, has effort parity %s', (clicks, parity) => {
    const facts = deriveFrom((page) => {
      scenarioOf(page, 'withdraw').clicks = clicks;
    });

    expect(facts.withdrawal?.effortParity).toBe(parity);
  });

  it('counts no clicks where only the interface of the consent tool led back', () => {
    const facts = deriveFrom((page) => {
      scenarioOf(page, 'withdraw').wayBack = { by: 'api', pages: [] };
      addCookie(page, 'withdraw', { ...analyticsCookie, name: '_gid', phase: 'after-withdrawal' });
    });

    expect(facts.withdrawal).not.toHaveProperty('extraClicks');
    expect(facts.withdrawal).not.toHaveProperty('effortParity');
    expect(facts.withdrawal?.newTraces.map(({ name }) => name)).toEqual(['_gid']);
  });
});
