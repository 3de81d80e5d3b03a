/** What the promises of one concept sum up to. */
import { describe, expect, it } from '@jest/globals';
import { deriveFacts } from '../../../src/derive/derive.js';
import { addCookie, analyticsCookie, observeSentences } from '../observed-page.js';

describe('derivePromiseStates', () => {
  it('leaves a promise that nobody made unstated', () => {
    const page = observeSentences(['Consultez notre politique de confidentialité.']);

    const { promiseStates } = deriveFacts(page);

    expect(promiseStates).toMatchObject({
      'policy-linked': 'kept',
      'refuse-keeps-only-technical': 'unstated',
      'implied-consent': 'unstated',
    });
  });

  it('calls a concept broken where one of its sentences is', () => {
    const sentences = [
      'En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés.',
      'En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés et lus sur votre terminal.',
    ];
    const page = observeSentences(sentences, (changed) =>
      addCookie(changed, 'refuse', analyticsCookie),
    );

    const { promiseStates } = deriveFacts(page);

    expect(promiseStates?.['refuse-keeps-only-technical']).toBe('broken');
  });
});
