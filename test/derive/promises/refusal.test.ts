/** Promises about refusing, each kept, broken, and not to be told. */
import { describe, expect, it } from '@jest/globals';
import {
  addCookie,
  addRequest,
  analyticsCookie,
  asItIs,
  scenarioOf,
  unknownCookie,
} from '../observed-page.js';
import {
  comingOut,
  promiseIn,
  withFailed,
  withPixelOnArrival,
  type PromiseCase,
} from './judge-promise.js';

describe('that refusing sets only technical cookies', () => {
  const judge = promiseIn(
    'En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés.',
    'refuse-keeps-only-technical',
  );

  it.each<PromiseCase>([
    ['kept', 'nothing is set', asItIs],
    ['broken', 'an analytics cookie is set', (page) => addCookie(page, 'refuse', analyticsCookie)],
    [
      'broken',
      'a social network is called at the next visit',
      (page) => addRequest(page, 'refuse', { purpose: 'social-media', phase: 'after-revisit' }),
    ],
    [
      'cantTell',
      'a cookie is set that nobody knows',
      (page) => addCookie(page, 'refuse', unknownCookie),
    ],
    ['cantTell', 'refusing failed', withFailed('refuse')],
    [
      'cantTell',
      'requests were not observed',
      (page) => delete scenarioOf(page, 'refuse').requests,
    ],
    ['cantTell', 'refusing was not run', (page) => delete page.scenarios['refuse']],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });

  it('names what broke it, and where it was seen', () => {
    const promise = judge((page) => {
      addCookie(page, 'refuse', analyticsCookie);
      addRequest(page, 'refuse', { host: 'www.facebook.com', purpose: 'social-media' });
    });

    expect(promise.reason).toBe(
      'After “Tout refuser” the page set _ga (analytics) and called www.facebook.com (social-media).',
    );
    expect(promise.evidence).toEqual([
      '/scenarios/refuse/cookies/3',
      '/scenarios/refuse/requests/2',
    ]);
  });
});

describe('that refusing sets and reads only technical cookies', () => {
  const judge = promiseIn(
    'En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés et lus sur votre terminal.',
    'refuse-sets-and-reads-only-technical',
  );

  it.each<PromiseCase>([
    ['kept', 'nothing is set or read', asItIs],
    [
      'broken',
      'a cookie from before is sent to a social network',
      (page) =>
        addCookie(page, 'refuse', {
          ...analyticsCookie,
          domain: 'facebook.com',
          party: 'third',
          phase: 'before-choice',
          sentIn: [{ phase: 'after-choice', host: 'www.facebook.com' }],
        }),
    ],
    [
      'kept',
      'a cookie from before is sent to its own site',
      (page) =>
        addCookie(page, 'refuse', {
          ...analyticsCookie,
          party: 'first',
          phase: 'before-choice',
          sentIn: [{ phase: 'after-choice', host: 'www.news.example' }],
        }),
    ],
    [
      'broken',
      'a social network is called once consent was taken back',
      (page) =>
        addRequest(page, 'withdraw', { purpose: 'social-media', phase: 'after-withdrawal' }),
    ],
    ['cantTell', 'the withdrawal failed', withFailed('withdraw')],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});

describe('that switching social networks off stops their tracking', () => {
  const judge = promiseIn(
    'Désactiver cette option empêchera les réseaux sociaux de suivre votre navigation.',
    'social-media-off-stops-tracking',
  );

  it.each<PromiseCase>([
    ['kept', 'no social network is called', asItIs],
    ['broken', 'one is called on arrival', withPixelOnArrival],
    [
      'broken',
      'one is called after the defaults were saved',
      (page) => addRequest(page, 'customize-defaults', { purpose: 'social-media' }),
    ],
    [
      'kept',
      'only an advertiser is called',
      (page) => addRequest(page, 'refuse', { purpose: 'advertising' }),
    ],
    ['cantTell', 'the defaults could not be saved', withFailed('customize-defaults')],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});
