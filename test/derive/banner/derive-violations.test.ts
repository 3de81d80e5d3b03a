/** What axe-core saw of the banner. */
import { describe, expect, it } from '@jest/globals';
import { asItIs, bannerOf, deriveFrom, reasonFor, type Change } from '../observed-page.js';

const sawOnly =
  (...layers: readonly number[]): Change =>
  (page) => {
    page.accessibility = { layers: [...layers], violations: [], incomplete: [] };
  };

describe('axe-core', () => {
  it('saw all where it looked at both layers', () => {
    expect(deriveFrom(asItIs).axeSawAll).toBe(true);
  });

  it('saw all of a banner without settings on the first layer', () => {
    const { axeSawAll } = deriveFrom((page) => {
      sawOnly(1)(page);
      bannerOf(page).settings = null;
    });

    expect(axeSawAll).toBe(true);
  });

  it.each<[string, Change]>([
    ['settings', sawOnly(1)],
    ['first layer', sawOnly(2)],
    ['not kept', (page) => void delete page.accessibility?.incomplete],
    ['not kept', (page) => void delete page.accessibility],
  ])('did not see all, and it is said why: %s', (why, change) => {
    const facts = deriveFrom(change);

    expect(facts.axeSawAll).toBeUndefined();
    expect(reasonFor(facts, '/derived/axeSawAll')).toContain(why);
  });
});
