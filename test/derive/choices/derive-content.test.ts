/** Whether a choice leaves the article readable. */
import { describe, expect, it } from '@jest/globals';
import { bannerOf, controlOf, deriveFrom, scenarioOf } from '../observed-page.js';

describe('articleReadable', () => {
  it.each([
    [true, 'all of it can be read', { textLength: 4200, scrollable: true }],
    [undefined, 'two thirds of it can be read', { textLength: 3000, scrollable: true }],
    [false, 'its first lines can be read', { textLength: 400, scrollable: true }],
    [false, 'the page does not scroll', { textLength: 4200, scrollable: false }],
  ])('is %s where after refusing %s', (readable, _where, content) => {
    const facts = deriveFrom((page) => {
      scenarioOf(page, 'refuse').content = content;
    });

    expect(facts.articleReadable?.['refuse']).toBe(readable);
  });

  it('is missing where the banner sells a way to read, which people must judge', () => {
    const facts = deriveFrom((page) => {
      scenarioOf(page, 'refuse').content = { textLength: 10, scrollable: false };
      bannerOf(page).controls.push({ ...controlOf(page, 'accept'), role: 'subscribe' });
    });

    expect(facts.articleReadable).not.toHaveProperty('refuse');
  });
});
