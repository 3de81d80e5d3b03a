/** Values in few words. */
import { expect, it } from '@jest/globals';
import { listChoices } from '../../src/text/list-choices.js';

it.each([
  [['a', 'b'], 'a, b'],
  [
    ['high', 'high:sure', 'high:maybe', 'low', 'low:sure', 'low:maybe', 'never'],
    'high, low, each alone or with :sure or :maybe; or never',
  ],
  [['high', 'high:sure', 'low'], 'high, each alone or with :sure; or low'],
  [['high', 'high:sure', 'low', 'low:maybe'], 'high, high:sure, low, low:maybe'],
])('%j', (choices, expected) => {
  expect(listChoices(choices)).toBe(expected);
});
