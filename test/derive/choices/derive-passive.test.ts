/** What happens to a visitor who does not choose: scrolls, reads on, or closes the banner. */
import { describe, expect, it } from '@jest/globals';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import type { Scenario } from '../../../src/schema/evidence/scenario.js';
import {
  addCookie,
  addRequest,
  analyticsCookie,
  deriveFrom,
  reasonFor,
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

  it.each([
    ['stays', 0],
    ['goes away', 1],
  ])(
    'of passivity, where the banner %s, count %d embeds that load as they are reached',
    (what, count) => {
      const facts = deriveFrom((page) => {
        if (what === 'goes away') scenarioOf(page, 'untouched').banner = { afterScroll: 'gone' };
        addRequest(page, 'untouched', {
          url: 'https://www.player.example/embed/1',
          host: 'www.player.example',
          type: 'document',
          purpose: 'social-media',
          phase: 'before-choice',
          atMs: scrolledAtMs + 500,
        });
      });

      expect(facts.choice?.passive?.newTraces).toHaveLength(count);
    },
  );

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

describe('consentStored', () => {
  const early = { phase: 'before-choice', atMs: scrolledAtMs + 500 } as const;
  const unnamed = { name: 'choix', purpose: 'unknown', purposeSource: 'none' } as const;

  /** A banner that goes away on scrolling, and what its record then holds. */
  function afterScrolling(held: string | null): Derived {
    return deriveFrom((page) => {
      scenarioOf(page, 'untouched').banner = { beforeChoice: 'visible', afterScroll: 'gone' };
      addCookie(page, 'accept', { ...unnamed, valueHash: 'yes' });
      addCookie(page, 'refuse', { ...unnamed, valueHash: 'no' });
      if (held !== null) addCookie(page, 'untouched', { ...unnamed, ...early, valueHash: held });
    });
  }

  it('is the record that scrolling leaves as accepting does', () => {
    expect(afterScrolling('yes').choice?.passive?.consentStored).toMatchObject([{ name: 'choix' }]);
  });

  it('is empty where scrolling is recorded as a refusal', () => {
    expect(afterScrolling('no').choice?.passive?.consentStored).toEqual([]);
  });

  it.each([['other'], [null]])('cannot be told where the record holds %j', (held) => {
    const facts = afterScrolling(held);

    expect(facts.choice?.passive).not.toHaveProperty('consentStored');
    expect(reasonFor(facts, '/derived/choice/passive/consentStored')).toContain('went away');
  });

  it('is empty while the banner stays', () => {
    const facts = deriveFrom((page) => {
      addCookie(page, 'accept', { ...unnamed, valueHash: 'yes' });
      addCookie(page, 'untouched', { ...unnamed, ...early, valueHash: 'yes' });
    });

    expect(facts.choice?.passive?.consentStored).toEqual([]);
  });
});
