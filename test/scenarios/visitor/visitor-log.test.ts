/** What the notes of a visit say after what was written down. */
import { describe, expect, it } from '@jest/globals';
import { VisitorLog, type WayBackTry } from '../../../src/scenarios/visitor/visitor-log.js';
import type { Step } from '../../../src/schema/evidence/scenario.js';

describe('the log of a visit', () => {
  it('begins empty', () => {
    expect(new VisitorLog().notes).toEqual({
      steps: [],
      help: [],
      layers: [],
      questions: [],
      banner: {},
      settingsRead: false,
      statusIndicators: [],
      wayBackPages: [],
      wayBackFailures: [],
    });
  });

  it('gives what came of a step to the last one, or to the one that is meant', () => {
    const log = new VisitorLog();
    const load: Step = { action: 'load', target: 'https://a.test/', atMs: 0 };
    log.addStep(load);
    log.addStep({ action: 'press', target: 'refuse: No', atMs: 9 });

    log.completeStep({ effects: ['layer-gone'] });
    log.completeStep({ settledAfterMs: 700 }, load);

    expect(log.notes.steps).toEqual([
      { action: 'load', target: 'https://a.test/', atMs: 0, settledAfterMs: 700 },
      { action: 'press', target: 'refuse: No', atMs: 9, effects: ['layer-gone'] },
    ]);
  });

  it('keeps the last use of the help for each role', () => {
    const log = new VisitorLog();
    log.addHelpUse({ role: 'refuse', selector: '.no', outcome: 'not-found' });
    log.addHelpUse({ role: 'save', selector: '.save', outcome: 'used' });
    log.addHelpUse({ role: 'refuse', selector: '.no', outcome: 'used' });

    expect(log.notes.help.map(({ role, outcome }) => `${role} ${outcome}`)).toEqual([
      'refuse used',
      'save used',
    ]);
  });

  it('keeps the later of two findings, and the others', () => {
    const log = new VisitorLog();
    log.record({ secondPage: 'https://a.test/2', appearedAfterMs: 40 });
    log.record({ secondPage: null });

    expect(log.notes).toMatchObject({ secondPage: null, appearedAfterMs: 40 });
  });

  it('says that the settings were read where they show no mark', () => {
    const log = new VisitorLog();
    log.addIndicator(null, 'before-choice');

    expect(log.notes).toMatchObject({ settingsRead: true, statusIndicators: [] });
  });
});

describe('clicks', () => {
  it.each<[string, readonly (number | null)[], number | undefined]>([
    ['none was made', [], undefined],
    ['none was needed', [0], 0],
    ['several were made', [1, 2, 1], 4],
    ['a visitor cannot make all of them', [null, 2], undefined],
  ])('are counted where %s', (_case, clicks, counted) => {
    const log = new VisitorLog();
    for (const each of clicks) log.addClicks(each);

    expect(log.notes.clicks).toBe(counted);
  });

  it('are those of the last choice that was begun', () => {
    const log = new VisitorLog();
    log.addClicks(3);
    log.beginChoice();
    log.addClicks(1);

    expect(log.notes.clicks).toBe(1);
  });
});

describe('the way back', () => {
  const url = 'https://a.test/1';
  const opened = { by: 'page', url, opens: true } as const;
  const dead = { by: 'page', url, opens: false, failure: '“Cookies” opened no choices' } as const;
  const byPolicy = { by: 'policy', url: 'https://a.test/policy', opens: true } as const;
  const byScript = { by: 'api', url } as const;
  const other = 'https://a.test/2';

  it.each<[string, readonly WayBackTry[], object]>([
    ['the page has one', [opened], { opensSettings: true, wayBackBy: 'page' }],
    ['the one of the page opens nothing', [dead], { opensSettings: false }],
    ['only the policy has one', [byPolicy], { opensSettings: true, wayBackBy: 'policy' }],
    [
      'only the policy has one that opens anything',
      [dead, byPolicy],
      { opensSettings: false, wayBackBy: 'policy' },
    ],
    ['only a script can open them', [byScript], { wayBackBy: 'api' }],
    ['the page’s own entry withdraws at once', [{ by: 'page', url }], { wayBackBy: 'page' }],
    [
      'the one of the page is gone later',
      [opened, dead, byScript],
      { opensSettings: false, wayBackBy: 'api' },
    ],
    [
      'only that of another page opens them',
      [dead, { ...opened, url: other }],
      { opensSettings: true, wayBackBy: 'page' },
    ],
    [
      'a banner that stands again covers the entry',
      [
        { by: 'page', url, failure: 'it is covered' },
        { by: 'banner', url },
      ],
      { wayBackBy: 'banner' },
    ],
  ])('is described where %s', (_case, tries, described) => {
    const log = new VisitorLog();
    for (const each of tries) log.addWayBackTry(each);

    const { opensSettings, wayBackBy } = log.notes;

    expect(JSON.parse(JSON.stringify({ opensSettings, wayBackBy }))).toEqual(described);
  });

  it('is said of each page that an entry was tried on', () => {
    const log = new VisitorLog();
    for (const page of [url, other])
      log.addWayBackPage({ url: page, found: true, text: 'Cookies' });
    log.addWayBackTry(dead);

    expect(log.notes.wayBackPages.map(({ opens }) => opens)).toEqual([false, undefined]);
    expect(log.notes.wayBackFailures).toEqual([dead.failure]);
  });

  describe('with an entry that is only called “Privacy”', () => {
    const logOf = (made?: WayBackTry): VisitorLog => {
      const log = new VisitorLog();
      log.addWayBackPage({ url, found: true, text: 'Privacy' }, true);
      if (made) log.addWayBackTry(made);
      return log;
    };

    it('counts it where it opens the choices', () => {
      const log = logOf({ by: 'page', url, opens: true, text: 'Privacy' });

      expect(log.notes.wayBackPages).toEqual([{ url, found: true, text: 'Privacy', opens: true }]);
    });

    it.each<[string, WayBackTry | undefined]>([
      ['nothing did', undefined],
      ['only the policy did', { by: 'policy', url, opens: true }],
    ])('leaves it out where %s', (_what, made) => {
      expect(logOf(made).notes.wayBackPages).toEqual([{ url, found: false, text: '' }]);
    });
  });
});
