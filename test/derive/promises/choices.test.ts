/** Promises about the choice itself, each kept, broken, and not to be told. */
import { describe, expect, it } from '@jest/globals';
import type { StatusIndicator } from '../../../src/schema/evidence/scenario.js';
import { addRequest, asItIs, bannerOf, scenarioOf, type Change } from '../observed-page.js';
import {
  comingOut,
  promiseIn,
  withFailed,
  withPixelOnArrival,
  type PromiseCase,
} from './judge-promise.js';

/** Lets the band be read once after refusing, at the next visit. */
function withBandAfterRefusing(state: StatusIndicator['state'], color: string): Change {
  return (page) => {
    scenarioOf(page, 'refuse').statusIndicators = [{ state, color, label: '', when: 'on-revisit' }];
  };
}

describe('that accepting means consent', () => {
  const judge = promiseIn(
    'En cliquant sur « Tout accepter », vous consentez au dépôt de cookies.',
    'accept-means-consent',
  );

  it.each<PromiseCase>([
    ['kept', 'nothing happens before', asItIs],
    ['broken', 'a social network is called on arrival', withPixelOnArrival],
    [
      'broken',
      'the banner goes away by itself',
      (page) => {
        scenarioOf(page, 'untouched').banner = {
          beforeChoice: 'visible',
          onReload: 'gone',
          onRevisit: 'gone',
        };
      },
    ],
    ['cantTell', 'accepting failed', withFailed('accept')],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});

describe('that a choice can be changed in the settings', () => {
  const judge = promiseIn(
    'Vous pouvez modifier vos choix via la rubrique « Gérer mes cookies ».',
    'choices-changeable-via-settings',
  );

  it.each<PromiseCase>([
    ['kept', 'a way leads back to them, and the change holds', asItIs],
    [
      'broken',
      'no way leads back',
      (page) => {
        scenarioOf(page, 'accept').wayBack = {
          pages: [{ url: 'https://www.news.example/', found: false, text: '' }],
        };
      },
    ],
    [
      'broken',
      'what was taken back is still on in the settings',
      (page) => {
        scenarioOf(page, 'withdraw').categoriesAfter = [
          { name: 'Réseaux sociaux', purpose: 'social-media', state: 'on' },
        ];
      },
    ],
    ['cantTell', 'the withdrawal failed', withFailed('withdraw')],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});

describe('that a choice can be changed at any time', () => {
  const judge = promiseIn('Vous pouvez modifier vos choix à tout moment.', 'choices-at-any-time');

  it.each<PromiseCase>([
    ['kept', 'every page has a way back', asItIs],
    [
      'broken',
      'another page has none',
      (page) =>
        scenarioOf(page, 'accept').wayBack?.pages.push({
          url: 'https://www.news.example/2',
          found: false,
          text: '',
        }),
    ],
    [
      'cantTell',
      'nobody looked for one',
      (page) => {
        for (const scenario of Object.values(page.scenarios)) delete scenario.wayBack;
      },
    ],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});

describe('that a band shows the state', () => {
  const judge = promiseIn(
    'Le bandeau indique si les cookies sont autorisés (vert) ou refusés (rouge).',
    'indicator-shows-state',
  );

  it.each<PromiseCase>([
    ['kept', 'it does each time', asItIs],
    ['broken', 'it is green after refusing', withBandAfterRefusing('allowed', '#00aa00')],
    ['cantTell', 'it is grey after refusing', withBandAfterRefusing('unclear', '#888888')],
    [
      'cantTell',
      'there is none',
      (page) => {
        for (const scenario of Object.values(page.scenarios)) scenario.statusIndicators = [];
      },
    ],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});

describe('that a policy can be consulted', () => {
  const judge = promiseIn('Consultez notre politique de confidentialité.', 'policy-linked');

  it.each<PromiseCase>([
    ['kept', 'the banner links one that can be read', asItIs],
    [
      'broken',
      'the banner links none',
      (page) => {
        bannerOf(page).policy = null;
      },
    ],
    ['cantTell', 'nobody visited it', (page) => delete bannerOf(page).policy],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});

describe('that browsing on is taken for consent', () => {
  const judge = promiseIn(
    'En poursuivant votre navigation, vous acceptez les cookies.',
    'implied-consent',
  );

  it.each<PromiseCase>([
    ['broken', 'it starts nothing', asItIs],
    [
      'kept',
      'it starts tracking',
      (page) =>
        addRequest(page, 'untouched', {
          purpose: 'social-media',
          phase: 'before-choice',
          atMs: 5000,
        }),
    ],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});
