/** Whether the consent status that a page shows agrees with what the visitor chose. */
import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '../../../src/schema/evidence/scenario.js';
import { bannerOf, deriveFrom, scenarioOf, type Change } from '../observed-page.js';

type Reading = NonNullable<Scenario['statusIndicators']>[number];

/** Lets the status of social networks be read once in the whole audit. */
function showingOnce(scenario: string, reading: Pick<Reading, 'state' | 'when'>): Change {
  return (page) => {
    for (const each of Object.values(page.scenarios)) each.statusIndicators = [];
    scenarioOf(page, scenario).statusIndicators = [
      { color: '#00aa00', label: 'Réseaux sociaux', ...reading },
    ];
  };
}

describe('indicatorsAgree', () => {
  it.each([
    [false, 'allowed', 'refuse', 'on-revisit'],
    [true, 'refused', 'refuse', 'on-revisit'],
    [undefined, 'unclear', 'refuse', 'on-revisit'],
    [false, 'refused', 'accept', 'on-revisit'],
    [true, 'allowed', 'customize-social-media', 'on-revisit'],
    [false, 'allowed', 'customize-social-media', 'before-choice'],
    [true, 'allowed', 'withdraw', 'before-withdrawal'],
    [false, 'allowed', 'withdraw', 'after-withdrawal'],
  ] as const)('is %s where the page shows “%s” in %s, %s', (agree, state, scenario, when) => {
    const facts = deriveFrom(showingOnce(scenario, { state, when }));

    expect(facts.indicatorsAgree).toBe(agree);
  });
});

describe('indicators', () => {
  it.each([
    ['before-choice', 'customize-defaults'],
    ['on-revisit', 'customize-defaults'],
    ['before-choice', 'customize-social-media'],
  ])(
    'follow a switch that starts on: its green, %s in %s, is no contradiction',
    (when, scenario) => {
      const facts = deriveFrom((page) => {
        showingOnce(scenario, { state: 'allowed', when })(page);
        for (const category of bannerOf(page).settings?.categories ?? []) category.initially = 'on';
      });

      expect(facts.indicators).toMatchObject([{ expected: 'allowed', agrees: true }]);
    },
  );

  it('leave out a status that says nothing before any choice', () => {
    const facts = deriveFrom(
      showingOnce('customize-defaults', { state: 'unclear', when: 'before-choice' }),
    );

    expect(facts.indicators).toEqual([]);
  });
});
