import { describe, expect, it } from '@jest/globals';
import { flawlessEvidence } from '../../src/evaluate/examples/flawless-evidence.js';
import { deriveFacts } from '../../src/derive/derive.js';
import type { Observed } from '../../src/derive/facts/observed.js';
import { locate, pointerSegments } from '../../src/schema/json-pointer.js';
import { parseEvidence } from '../../src/schema/parse.js';
import {
  addCookie,
  addRequest,
  addStorage,
  bannerOf,
  observePage,
  scenarioOf,
} from './observed-page.js';

const derive = (change?: (page: Observed) => void) => deriveFacts(observePage(change));
const reasonFor = ({ undetermined }: ReturnType<typeof derive>, pointer: string) =>
  undetermined.find((entry) => entry.pointer === pointer)?.reason;

const fill = (page: Observed): void => {
  addCookie(page, 'refuse');
  addCookie(page, 'refuse', { name: '_gid' });
  addRequest(page, 'refuse');
  addRequest(page, 'refuse', { host: 't.me', url: 'https://t.me/js/widget.js' });
};

const withoutPlaces = (facts: unknown): unknown =>
  JSON.parse(JSON.stringify(facts).replaceAll(/\/(cookies|requests|storage)\/\d+/gu, '/$1'));

const quiet = (page: Observed): void => {
  for (const scenario of Object.values(page.scenarios)) {
    scenario.cookies = [];
    scenario.storage = [];
    scenario.requests = [];
  }
};

const controlOf = (page: Observed, role: string) => {
  const control = bannerOf(page).controls.find((candidate) => candidate.role === role);
  if (control === undefined) throw new Error(`no ${role}`);
  return control;
};

const show = (scenario: string, when: string, state: 'allowed' | 'refused' | 'unclear') =>
  derive((page) => {
    for (const each of Object.values(page.scenarios)) each.statusIndicators = [];
    scenarioOf(page, scenario).statusIndicators = [
      { state, color: '#00aa00', label: 'Réseaux sociaux', when },
    ];
  });

describe('deriveFacts', () => {
  it('derives from the neutral page what stands in its evidence', () => {
    const { indicators, banner, promises, promiseStates, ...expected } = flawlessEvidence.derived;
    const facts = derive();

    expect(facts).toMatchObject(expected);
    expect(facts.indicators).toHaveLength(indicators.length);
    expect(facts.banner?.normalizedBlocks).toEqual(banner?.normalizedBlocks);
    expect(promises.map(({ concept }) => concept)).toEqual(
      facts.promises.map(({ concept }) => concept),
    );
    expect(facts.promiseStates).toMatchObject(promiseStates ?? {});
  });

  it('makes an evidence document that its schema admits', () => {
    const observed = observePage();

    expect(() =>
      parseEvidence({ ...observed, derived: deriveFacts(observed) }, 'test'),
    ).not.toThrow();
  });

  it('does not depend on the order of observations', () => {
    const turned = observePage((page) => {
      fill(page);
      for (const scenario of Object.values(page.scenarios)) {
        scenario.cookies?.reverse();
        scenario.requests?.reverse();
        scenario.storage?.reverse();
      }
    });
    expect(withoutPlaces(deriveFacts(turned))).toEqual(withoutPlaces(derive(fill)));
  });

  it('gives the same bytes for the same observations', () => {
    expect(JSON.stringify(derive())).toBe(JSON.stringify(derive()));
  });

  it('says something about a page of which nothing was observed', () => {
    const facts = derive((page) => {
      page.scenarios = {};
      delete page.banner;
      delete page.accessibility;
    });

    expect(facts.exempt).toEqual({});
    expect(facts.traces).toEqual({});
    expect(facts).not.toHaveProperty('trackingSeen');
    expect(facts).not.toHaveProperty('choice');
    expect(facts).not.toHaveProperty('withdrawal');
    expect(facts).not.toHaveProperty('violationsOnLayer');
  });
});

describe('traces', () => {
  it('lists what refusing leaves: cookies, storage and requests', () => {
    const facts = derive((page) => {
      addCookie(page, 'refuse');
      addStorage(page, 'refuse', { phase: 'after-revisit' });
      addRequest(page, 'refuse');
      addRequest(page, 'refuse');
    });

    expect(facts.traces['refuse']).toEqual([
      {
        scenario: 'refuse',
        kind: 'cookie',
        name: '_ga',
        host: 'news.example',
        purpose: 'analytics',
        phase: 'after-choice',
        pointer: '/scenarios/refuse/cookies/2',
      },
      expect.objectContaining({ kind: 'request', name: 'https://www.facebook.com/tr' }),
      expect.objectContaining({ kind: 'storage', name: '_gcl_ls', phase: 'after-revisit' }),
    ]);
  });

  it.each([
    [
      'a cookie rewritten after the choice',
      { phase: 'before-choice', rewrittenIn: ['after-choice'] },
      1,
    ],
    ['a cookie only set before it', { phase: 'before-choice', rewrittenIn: [] }, 0],
    ['an exempt cookie', { purpose: 'audience-measurement' }, 0],
    ['a cookie nobody knows', { purpose: 'unknown' }, 0],
  ] as const)('counts %s', (_, own, count) => {
    const facts = derive((page) =>
      addCookie(page, 'refuse', {
        ...own,
        rewrittenIn: [...('rewrittenIn' in own ? own.rewrittenIn : [])],
      }),
    );

    expect(facts.traces['refuse']).toHaveLength(count);
  });

  it.each(['cookies', 'storage', 'requests'] as const)(
    'are missing where %s were not observed, with the reason of the collector',
    (field) => {
      const facts = derive((page) => {
        delete scenarioOf(page, 'refuse')[field];
        scenarioOf(page, 'refuse').failures.push({
          collector: field,
          code: 'target-closed',
          message: 'the tab was closed',
        });
      });

      expect(facts.traces).not.toHaveProperty('refuse');
      expect(reasonFor(facts, '/derived/traces/refuse')).toContain('the tab was closed');
    },
  );

  it('are missing for a scenario that was blocked', () => {
    const facts = derive((page) => {
      scenarioOf(page, 'refuse').status = 'blocked';
      scenarioOf(page, 'refuse').reason = 'There is no way to refuse.';
    });

    expect(facts.traces).not.toHaveProperty('refuse');
    expect(facts.exempt['refuse']).toEqual({});
    expect(reasonFor(facts, '/derived/traces/refuse')).toContain('no way to refuse');
  });
});

describe('exempt', () => {
  it('is false where one cookie needs consent, true where none does', () => {
    const facts = derive((page) => addCookie(page, 'refuse'));

    expect(facts.exempt['refuse']).toEqual({
      cookies: false,
      thirdPartyCookies: true,
      storage: true,
    });
  });

  it('is missing where only unknown cookies stand in the way, and names them', () => {
    const facts = derive((page) => addCookie(page, 'refuse', { name: 'zz', purpose: 'unknown' }));

    expect(facts.exempt['refuse']).toEqual({ thirdPartyCookies: true, storage: true });
    expect(reasonFor(facts, '/derived/exempt/refuse/cookies')).toContain('zz');
  });

  it('proves nothing about third-party cookies where the browser blocked them', () => {
    const facts = derive((page) => {
      page.run.thirdPartyCookies = 'block';
    });

    expect(facts.exempt['untouched']).toEqual({ cookies: true, storage: true });
  });
});

describe('trackingSeen', () => {
  it.each<[string, (page: Observed) => void, boolean | undefined]>([
    ['a page that sets and calls nothing', quiet, false],
    [
      'a page without a banner, where no choice can be made',
      (page) => {
        quiet(page);
        page.banner = null;
        scenarioOf(page, 'accept').status = 'blocked';
      },
      false,
    ],
    [
      'a page that tracks before a choice that is blocked',
      (page) => {
        quiet(page);
        addRequest(page, 'refuse', { phase: 'before-choice' });
        scenarioOf(page, 'refuse').status = 'blocked';
      },
      true,
    ],
    [
      'a page with a cookie nobody knows',
      (page) => {
        quiet(page);
        addCookie(page, 'accept', { purpose: 'unknown' });
      },
      undefined,
    ],
    [
      'a page on which accepting failed',
      (page) => {
        quiet(page);
        scenarioOf(page, 'accept').status = 'failed';
      },
      undefined,
    ],
  ])('of %s', (_, change, seen) => {
    expect(derive(change).trackingSeen).toBe(seen);
  });
});

describe('beyondRefusal', () => {
  it('leaves out what the choice covers and what refusing shows too', () => {
    const facts = derive((page) => {
      addCookie(page, 'refuse', { name: '_gid' });
      addCookie(page, 'customize-social-media', { name: '_gid' });
      addRequest(page, 'customize-social-media');
      addCookie(page, 'customize-social-media', { name: 'IDE', purpose: 'advertising' });
    });

    expect(facts.beyondRefusal['customize-social-media']).toEqual([
      expect.objectContaining({ name: 'IDE' }),
    ]);
  });

  it('covers nothing when the defaults are saved', () => {
    const facts = derive((page) => addRequest(page, 'customize-defaults'));

    expect(facts.beyondRefusal['customize-defaults']).toHaveLength(1);
  });
});

describe('choice', () => {
  it.each([
    [{ width: 160, height: 40 }, 16, true],
    [{ width: 100, height: 40 }, 16, undefined],
    [{ width: 60, height: 30 }, 16, false],
    [{ width: 160, height: 44 }, 11, false],
    [{ width: 160, height: 44 }, 14, undefined],
  ])('tells size parity of a refuse control of %j with font %d', (size, fontSize, parity) => {
    const facts = derive((page) => {
      const refuse = controlOf(page, 'refuse');
      Object.assign(refuse.box, size);
      refuse.fontSize = fontSize;
    });

    expect(facts.choice?.sizeParity).toBe(parity);
  });

  it.each([
    ['a clear label', 4.6, 16, true],
    ['a large label', 3.2, 24, true],
    ['a faint label', 2.1, 16, false],
    ['a label between', 3.5, 16, undefined],
    ['a label on an image', null, 16, undefined],
  ])('tells whether %s is legible', (...[, contrast, fontSize, legible]) => {
    const facts = derive((page) =>
      Object.assign(controlOf(page, 'refuse'), { contrast, fontSize }),
    );

    expect(facts.choice?.refuseLegible).toBe(legible);
  });

  it('does not call refusing illegible where accepting is no clearer', () => {
    const facts = derive((page) => {
      controlOf(page, 'refuse').contrast = 2;
      controlOf(page, 'accept').contrast = 2;
    });

    expect(facts.choice).not.toHaveProperty('refuseLegible');
  });

  it('does not know whether a first layer with an unclear button lets refuse', () => {
    const facts = derive((page) => Object.assign(controlOf(page, 'refuse'), { role: 'other' }));

    expect(facts.choice).toMatchObject({ refuseControls: 0 });
    expect(facts.choice).not.toHaveProperty('refuseOnFirstLayer');
    expect(reasonFor(facts, '/derived/choice/refuseOnFirstLayer')).toContain('Tout refuser');
  });

  it('knows that a first layer with only known buttons does not let refuse', () => {
    const facts = derive((page) => Object.assign(controlOf(page, 'refuse'), { visible: false }));

    expect(facts.choice?.refuseOnFirstLayer).toBe(false);
  });

  it.each([
    ['on', 'social-media', false],
    ['off', 'social-media', true],
    ['on', 'unknown', undefined],
    [undefined, 'social-media', undefined],
    ['on', 'audience-measurement', true],
  ] as const)('tells of a category that starts %s for %s', (initially, purpose, off) => {
    const facts = derive((page) => {
      const [category] = bannerOf(page).settings?.categories ?? [];
      if (category === undefined) throw new Error('no category');
      category.purpose = purpose;
      delete category.initially;
      if (initially !== undefined) category.initially = initially;
    });

    expect(facts.choice?.defaultsOff).toBe(off);
  });

  it('shows what scrolling starts, and not what was there before', () => {
    const facts = derive((page) => {
      addRequest(page, 'untouched', { phase: 'before-choice', atMs: 500 });
      addRequest(page, 'untouched', { phase: 'before-choice', atMs: 4500 });
      addCookie(page, 'untouched', { phase: 'before-choice', atMs: 2500 });
    });

    expect(facts.choice?.passive?.newTraces).toEqual([expect.objectContaining({ name: '_ga' })]);
  });

  it.each([
    [{ onRevisit: 'gone' }, true],
    [{ onReload: 'visible', onRevisit: 'visible' }, false],
    [{ afterScroll: 'gone', onReload: 'visible', onRevisit: 'visible' }, true],
  ] as const)('tells from %j whether the banner went by itself', (banner, dismissed) => {
    const facts = derive((page) => {
      scenarioOf(page, 'untouched').banner = { beforeChoice: 'visible', ...banner };
    });

    expect(facts.choice?.passive?.bannerDismissed).toBe(dismissed);
  });

  it('compares closing with doing nothing', () => {
    const facts = derive((page) => {
      page.scenarios['close'] = structuredClone(scenarioOf(page, 'refuse'));
      addCookie(page, 'close');
    });

    expect(facts.choice?.close?.newTraces).toHaveLength(1);
  });
});

describe('withdrawal', () => {
  it('tells new traces from what is still sent', () => {
    const facts = derive((page) => {
      addCookie(page, 'withdraw', { name: '_gid', phase: 'after-withdrawal' });
      addCookie(page, 'withdraw', {
        name: 'fr',
        domain: 'facebook.com',
        party: 'third',
        purpose: 'social-media',
        sentIn: [{ phase: 'after-withdrawal', host: 'www.facebook.com' }],
      });
      addCookie(page, 'withdraw', {
        name: '_ga',
        sentIn: [{ phase: 'after-withdrawal', host: 'www.news.example' }],
      });
      addRequest(page, 'withdraw', { phase: 'after-withdrawal' });
    });

    expect(facts.withdrawal?.newTraces.map(({ name }) => name)).toEqual(['_gid']);
    expect(facts.withdrawal?.stillSent.map(({ name }) => name)).toEqual([
      'fr',
      'https://www.facebook.com/tr',
    ]);
  });

  it.each([
    [2, true],
    [3, undefined],
    [4, false],
  ])('of %d clicks against one: parity %s', (clicks, parity) => {
    const facts = derive((page) => {
      scenarioOf(page, 'withdraw').clicks = clicks;
    });

    expect(facts.withdrawal?.effortParity).toBe(parity);
  });

  it('counts no clicks where only the interface of the consent tool led back', () => {
    const facts = derive((page) => {
      addCookie(page, 'withdraw', { name: '_gid', phase: 'after-withdrawal' });
      Object.assign(scenarioOf(page, 'withdraw').wayBack ?? {}, { by: 'api' });
    });

    expect(facts.withdrawal).not.toHaveProperty('extraClicks');
    expect(facts.withdrawal).not.toHaveProperty('effortParity');
    expect(facts.withdrawal?.newTraces.map(({ name }) => name)).toEqual(['_gid']);
  });
});

describe('what lasts', () => {
  it.each([
    [{ onReload: 'gone', onRevisit: 'gone' }, true],
    [{ onReload: 'gone', onRevisit: 'visible' }, false],
    [{ onReload: 'visible' }, false],
    [{ onReload: 'gone' }, undefined],
  ] as const)('a banner that is %j after a choice: remembered %s', (banner, remembered) => {
    const facts = derive((page) => {
      scenarioOf(page, 'refuse').banner = banner;
    });

    expect(facts.choiceRemembered['refuse']).toBe(remembered);
  });

  it('misses the way back as soon as one page lacks it', () => {
    const facts = derive((page) => {
      scenarioOf(page, 'refuse').wayBack?.pages.push({ url: 'x', found: false, text: '' });
    });

    expect(facts.wayBackEverywhere).toBe(false);
  });

  it.each([
    ['the policy alone leads back', { by: 'policy', opensSettings: true }, undefined],
    ['the page has an entry that opens nothing', { by: 'policy', opensSettings: false }, false],
    ['only the interface of the consent tool leads back', { by: 'api' }, false],
  ] as const)('where %s', (_, ways, everywhere) => {
    const facts = derive((page) => {
      const pages = [{ url: 'x', found: false, text: '' }];
      scenarioOf(page, 'withdraw').wayBack = { pages, ...ways };
    });

    expect(facts.wayBackEverywhere).toBe(everywhere);
  });

  it('does not know of a way back that nobody looked for', () => {
    const facts = derive((page) => {
      for (const scenario of Object.values(page.scenarios)) delete scenario.wayBack;
    });

    expect(facts).not.toHaveProperty('wayBackEverywhere');
  });
});

describe('the article', () => {
  it.each([
    [4200, true, true],
    [3000, true, undefined],
    [400, true, false],
    [4200, false, false],
  ])('with %d characters, scrollable %s: readable %s', (textLength, scrollable, readable) => {
    const facts = derive((page) => {
      scenarioOf(page, 'refuse').content = { textLength, scrollable };
    });

    expect(facts.articleReadable?.['refuse']).toBe(readable);
  });

  it('leaves a sold way out to people', () => {
    const facts = derive((page) => {
      scenarioOf(page, 'refuse').content = { textLength: 10, scrollable: false };
      const [control] = bannerOf(page).controls;
      if (control !== undefined) bannerOf(page).controls.push({ ...control, role: 'subscribe' });
    });

    expect(facts.articleReadable).not.toHaveProperty('refuse');
  });
});

describe('indicators', () => {
  it.each([
    ['refuse', 'on-revisit', 'allowed', false],
    ['refuse', 'on-revisit', 'refused', true],
    ['accept', 'on-revisit', 'refused', false],
    ['customize-social-media', 'on-revisit', 'allowed', true],
    ['customize-social-media', 'before-choice', 'allowed', false],
    ['withdraw', 'before-withdrawal', 'allowed', true],
    ['withdraw', 'after-withdrawal', 'allowed', false],
    ['refuse', 'on-revisit', 'unclear', undefined],
  ] as const)('in %s, %s, showing %s: agree %s', (...[scenario, when, state, agree]) => {
    expect(show(scenario, when, state).indicatorsAgree).toBe(agree);
  });

  it('may say nothing before a choice', () => {
    expect(show('customize-defaults', 'before-choice', 'unclear').indicators).toEqual([]);
  });
});

describe('the policy', () => {
  const works = {
    text: 'x',
    url: 'https://www.news.example/privacy',
    status: 200,
    words: 900,
    mentionsCookies: true,
    readable: true,
  };

  it.each([
    [works, true],
    [{ ...works, words: 150 }, false],
    [{ ...works, mentionsCookies: false }, false],
    [{ ...works, readable: false }, false],
    [{ ...works, status: 404 }, false],
    [{ ...works, status: 0 }, undefined],
    [{ ...works, status: 0, url: 'https://www.news.example/articles/harbour#' }, false],
    [{ ...works, status: 0, url: 'javascript:void(0)' }, false],
    [{ ...works, words: 0 }, undefined],
    [null, false],
  ])('%j works: %s', (policy, expected) => {
    const facts = derive((page) => {
      bannerOf(page).policy = policy;
    });

    expect(facts.banner?.policyWorks).toBe(expected);
  });
});

describe('pointers', () => {
  const name = 'customize-a/b~c';

  it('lead to what is there, whatever a scenario is called', () => {
    const observed = observePage((page) => {
      fill(page);
      page.scenarios[name] = structuredClone(scenarioOf(page, 'refuse'));
    });

    const text = JSON.stringify(deriveFacts(observed));

    const pointers = [...text.matchAll(/"(\/scenarios\/[^"]*)"/gu)].map(([, each = '']) => each);
    expect(pointers.some((pointer) => pointerSegments(pointer)[1] === name)).toBe(true);
    expect(pointers.filter((each) => locate(observed, each).state === 'missing')).toEqual([]);
  });

  it('name the scenario of which something cannot be told', () => {
    const { undetermined } = derive((page) => {
      page.scenarios[name] = { ...scenarioOf(page, 'refuse'), status: 'blocked' };
    });

    const named = undetermined.map(({ pointer }) => pointerSegments(pointer));
    expect(named).toContainEqual(['derived', 'exempt', name, 'cookies']);
  });
});
