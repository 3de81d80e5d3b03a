/** What happens to a visitor who does not choose: scrolls, reads on, or closes the banner. */
import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '../../../src/schema/evidence/scenario.js';
import {
  addCookie,
  addRequest,
  analyticsCookie,
  deriveFrom,
  scenarioOf,
} from '../observed-page.js';

/** When the visitor of the flawless page first scrolls. */
const scrolledAtMs = 2000;

describe('newTraces', () => {
  it('of passivity are what scrolling starts, and not what was there before', () => {
    const facts = deriveFrom((page) => {
      const request = { purpose: 'social-media', phase: 'before-choice' } as const;
      addRequest(page, 'untouched', { ...request, atMs: scrolledAtMs - 1500 });
      addRequest(page, 'untouched', { ...request, atMs: scrolledAtMs + 2500 });
      addCookie(page, 'untouched', {
        ...analyticsCookie,
        phase: 'before-choice',
        atMs: scrolledAtMs + 500,
      });
    });

    expect(facts.choice?.passive?.newTraces).toEqual([expect.objectContaining({ name: '_ga' })]);
  });

  it('of closing are what doing nothing does not leave', () => {
    const facts = deriveFrom((page) => {
      page.scenarios['close'] = structuredClone(scenarioOf(page, 'refuse'));
      addCookie(page, 'close', analyticsCookie);
    });

    expect(facts.choice?.close?.newTraces).toHaveLength(1);
  });
});

describe('bannerDismissed', () => {
  it.each<[boolean, NonNullable<Scenario['banner']>]>([
    [true, { onRevisit: 'gone' }],
    [false, { onReload: 'visible', onRevisit: 'visible' }],
    [true, { afterScroll: 'gone', onReload: 'visible', onRevisit: 'visible' }],
  ])('is %s of a banner that nobody answered and that is %j', (dismissed, banner) => {
    const facts = deriveFrom((page) => {
      scenarioOf(page, 'untouched').banner = { beforeChoice: 'visible', ...banner };
    });

    expect(facts.choice?.passive?.bannerDismissed).toBe(dismissed);
  });
});
