/** What the first layer sells, and for how much. */
import { expect, it } from '@jest/globals';
import { deriveSubscription } from '../../../src/derive/choices/derive-subscription.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';

const [control] = flawlessEvidence.banner?.controls ?? [];
const sold = control && { ...control, text: 'Subscribe' };

it.each([
  ['ou vous abonner pour 2,99 € par mois', '2,99 €'],
  ['read without ads for £3 a month', '£3'],
  ['für 4,99 EUR im Monat', '4,99 EUR'],
  ['from $ 1.50 weekly', '$ 1.50'],
  ['bara 29 kr i månaden', '29 kr'],
  ['za 19 zł miesięcznie', '19 zł'],
  ['nur 3 Euro', '3 Euro'],
])('“%s” names the price %s', (text, expected) => {
  const found = deriveSubscription({ text, blocks: [] }, sold);

  expect(found?.price?.toLowerCase()).toBe(expected.toLowerCase());
});

it.each([
  'with 164 partners we process data for 13 months',
  'subscribe to read without ads',
  'article 6 (1) GDPR, since 2018',
  '5 kranten lezen',
])('“%s” names none', (text) => {
  expect(deriveSubscription({ text, blocks: [] }, sold)).toEqual({
    label: 'Subscribe',
    price: null,
  });
});

it('is nothing where nothing is sold', () => {
  expect(deriveSubscription({ text: '2 €', blocks: [] }, undefined)).toBeNull();
});
