/** Whether a browser that a program runs is asked as visitors are, and what is recorded for it. */
import { describe, expect, it } from '@jest/globals';
import type { Observed } from '../../../src/derive/facts/observed.js';
import type { Scenario } from '../../../src/schema/evidence/scenario.js';
import { addStorage, deriveFrom, failScenario, reasonFor, scenarioOf } from '../observed-page.js';

/** Adds a visit as a bot, which sees what is there untouched. */
function visitAsBot(page: Observed, banner?: Scenario['banner']): void {
  const own = structuredClone(scenarioOf(page, 'untouched'));
  page.scenarios['as-bot'] = { ...own, ...(banner && { banner }) };
}

describe('a bot', () => {
  it('is asked where it sees the banner', () => {
    expect(deriveFrom((page) => visitAsBot(page)).asBot).toEqual({ asked: true });
  });

  it('is not asked where the banner does not come', () => {
    const { asBot } = deriveFrom((page) => visitAsBot(page, { beforeChoice: 'gone' }));

    expect(asBot).toEqual({ asked: false });
  });

  it('is of no matter without a visit as one, or without a banner', () => {
    const withoutBanner = deriveFrom((page) => {
      visitAsBot(page);
      page.banner = null;
    });

    expect(deriveFrom(() => undefined).asBot).toBeNull();
    expect(withoutBanner.asBot).toBeNull();
  });

  it.each([
    ['the visit broke off', (page: Observed) => failScenario(page, 'as-bot'), /crashed/],
    [
      'visitors were not asked this time',
      (page: Observed) => {
        scenarioOf(page, 'untouched').banner = { beforeChoice: 'gone' };
      },
      /not asked this time/,
    ],
  ])('is not known where %s', (_why, change, reason) => {
    const facts = deriveFrom((page) => {
      visitAsBot(page);
      change(page);
    });

    expect(facts.asBot).toEqual({});
    expect(reasonFor(facts, '/derived/asBot/asked')).toMatch(reason);
  });

  it('whose consent is recorded has been given none', () => {
    const record = {
      key: 'cookie_consent',
      purpose: 'strictly-necessary',
      valueHash: 'yes',
    } as const;
    const { records } = deriveFrom((page) => {
      addStorage(page, 'accept', { ...record, presentIn: ['after-choice', 'after-revisit'] });
      addStorage(page, 'refuse', {
        ...record,
        valueHash: 'no',
        presentIn: ['after-choice', 'after-revisit'],
      });
      visitAsBot(page, { beforeChoice: 'gone' });
      addStorage(page, 'as-bot', {
        ...record,
        phase: 'before-choice',
        presentIn: ['before-choice'],
      });
    });

    expect(records?.['as-bot']).toMatchObject([{ name: 'cookie_consent', says: 'yes' }]);
  });
});
