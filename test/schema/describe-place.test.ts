import { describe, expect, it } from '@jest/globals';
import { describePlace } from '../../src/schema/describe-place.js';

describe('describePlace', () => {
  it.each([
    ['/banner', 'the banner'],
    ['/page/language', 'language of the page'],
    ['/scenarios/refuse', 'the scenario "refuse"'],
    ['/scenarios/refuse/cookies', 'the cookies in the scenario "refuse"'],
    [
      '/scenarios/accept/wayBack/pages/0',
      'no. 1 of pages of the way back in the scenario "accept"',
    ],
    ['/derived/choice/acceptControls', 'accept controls of the choice'],
    ['/derived', 'the derived'],
  ])('says of %s: %s', (pointer, words) => {
    expect(describePlace(pointer)).toBe(words);
  });
});
