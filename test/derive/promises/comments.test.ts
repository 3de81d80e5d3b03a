/** Promises about the comments, each kept, broken, and not to be told. */
import { describe, expect, it } from '@jest/globals';
import { addRequest, asItIs } from '../observed-page.js';
import {
  comingOut,
  promiseIn,
  withComments,
  withFailed,
  type PromiseCase,
} from './judge-promise.js';

describe('that refusing closes the comments', () => {
  const judge = promiseIn(
    'Si vous refusez, vous ne pourrez pas commenter.',
    'refuse-disables-comments',
  );

  it.each<PromiseCase>([
    ['kept', 'refusing closes them', asItIs],
    ['broken', 'they work after refusing', withComments({ refuse: 'available' })],
    [
      'cantTell',
      'there are none, whatever is chosen',
      withComments({ refuse: 'absent', accept: 'absent' }),
    ],
    ['kept', 'only refusing takes them away', withComments({ refuse: 'absent' })],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});

describe('that allowing social networks opens the comments', () => {
  const judge = promiseIn(
    'Pour commenter, acceptez les cookies des réseaux sociaux.',
    'comments-need-social-media',
  );

  it.each<PromiseCase>([
    ['kept', 'that alone opens them', asItIs],
    [
      'broken',
      'only accepting all opens them',
      withComments({ 'customize-social-media': 'gated' }),
    ],
    [
      'broken',
      'it calls an advertiser as well',
      (page) => addRequest(page, 'customize-social-media', { purpose: 'advertising' }),
    ],
    ['cantTell', 'that choice failed', withFailed('customize-social-media')],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});

describe('that the comments open by accepting all or in the settings', () => {
  const judge = promiseIn(
    'Pour commenter, acceptez les cookies des réseaux sociaux, soit en cliquant sur « Tout accepter », soit via la rubrique « Gérer mes cookies ».',
    'comments-by-accept-or-settings',
  );

  it.each<PromiseCase>([
    ['kept', 'both ways open them', asItIs],
    ['broken', 'only the settings open them', withComments({ accept: 'gated' })],
    [
      'broken',
      'neither opens them',
      withComments({ accept: 'gated', 'customize-social-media': 'gated' }),
    ],
    [
      'cantTell',
      'there are none',
      withComments({ accept: 'absent', 'customize-social-media': 'absent' }),
    ],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});

describe('that switching social networks off closes the comments', () => {
  const judge = promiseIn(
    'Désactiver cette option ne permettra pas de laisser des commentaires.',
    'social-media-off-disables-comments',
  );

  it.each<PromiseCase>([
    ['kept', 'they are closed with social networks off', asItIs],
    [
      'kept',
      'saving the defaults, which switches nothing off, opens them',
      withComments({ 'customize-defaults': 'available' }),
    ],
    ['broken', 'they work after consent was taken back', withComments({ withdraw: 'available' })],
  ])('is %s where %s', (outcome, _where, change) => {
    const promise = judge(change);

    expect(promise).toMatchObject(comingOut(outcome));
  });
});
