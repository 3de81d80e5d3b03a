/** Whether a choice lasts, and whether the way back to it stands everywhere. */
import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '../../../src/schema/evidence/scenario.js';
import { bannerOf, blockScenario, deriveFrom, reasonFor, scenarioOf } from '../observed-page.js';

type WayBack = NonNullable<Scenario['wayBack']>;

const pageWithoutWayBack: WayBack['pages'][number] = {
  url: 'https://www.news.example/2',
  found: false,
  text: '',
};

describe('choiceRemembered', () => {
  it.each<[boolean | undefined, NonNullable<Scenario['banner']>]>([
    [true, { onReload: 'gone', onRevisit: 'gone' }],
    [false, { onReload: 'gone', onRevisit: 'visible' }],
    [false, { onReload: 'visible' }],
    [undefined, { onReload: 'gone' }],
  ])('is %s where after the choice the banner is %j', (remembered, banner) => {
    const facts = deriveFrom((page) => {
      scenarioOf(page, 'refuse').banner = banner;
    });

    expect(facts.choiceRemembered['refuse']).toBe(remembered);
  });
});

describe('choiceRemembered, of a banner without settings', () => {
  it('is not asked of what would be saved in them', () => {
    const facts = deriveFrom((page) => {
      bannerOf(page).settings = null;
      blockScenario(page, 'customize-defaults');
    });

    expect(facts.choiceRemembered).not.toHaveProperty('customize-defaults');
    expect(reasonFor(facts, '/derived/choiceRemembered/customize-defaults')).toBeUndefined();
  });
});

describe('wayBackEverywhere', () => {
  it.each([
    ['accept', false],
    ['customize-social-media', false],
    ['refuse', true],
    ['customize-defaults', true],
  ])('where one page lacks it after %s is %s', (scenario, everywhere) => {
    const facts = deriveFrom((page) => {
      const { wayBack } = scenarioOf(page, 'accept');
      const pages = [...(wayBack?.pages ?? []), pageWithoutWayBack];
      scenarioOf(page, scenario).wayBack = { ...wayBack, pages };
    });

    expect(facts.wayBackEverywhere).toBe(everywhere);
  });

  it('is missing where the entry of one page opens nothing, and that of another does', () => {
    const facts = deriveFrom((page) => {
      const dead = { ...pageWithoutWayBack, found: true, opens: false };
      scenarioOf(page, 'withdraw').wayBack?.pages.push(dead);
    });

    expect(facts.wayBackEverywhere).toBeUndefined();
  });

  it.each<[boolean | undefined, string, Omit<WayBack, 'pages'>]>([
    [undefined, 'the policy alone leads back', { by: 'policy', opensSettings: true }],
    [false, 'the entry in the policy opens nothing', { by: 'policy', opensSettings: false }],
    [false, 'only the interface of the consent tool leads back', { by: 'api' }],
  ])('is %s where %s', (everywhere, _where, way) => {
    const facts = deriveFrom((page) => {
      scenarioOf(page, 'withdraw').wayBack = { pages: [pageWithoutWayBack], ...way };
    });

    expect(facts.wayBackEverywhere).toBe(everywhere);
  });

  it('is false where every page has an entry, but it opens nothing', () => {
    const facts = deriveFrom((page) => {
      const pages = [{ ...pageWithoutWayBack, found: true }];
      scenarioOf(page, 'withdraw').wayBack = { pages, opensSettings: false };
    });

    expect(facts.wayBackEverywhere).toBe(false);
  });

  it('is missing where nobody looked for a way back', () => {
    const facts = deriveFrom((page) => {
      for (const scenario of Object.values(page.scenarios)) delete scenario.wayBack;
    });

    expect(facts).not.toHaveProperty('wayBackEverywhere');
  });
});
