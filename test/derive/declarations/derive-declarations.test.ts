/** What the site declares of its cookies against what was seen of them. */
import { describe, expect, it } from '@jest/globals';
import { deriveFrom, scenarioOf } from '../observed-page.js';

describe('a cookie that is declared for the session', () => {
  it.each([
    [null, []],
    [0.02, []],
    [30, ['session']],
  ])('and kept for %s days is longer than declared: %j', (lifetimeDays, longer) => {
    const { declarations } = deriveFrom((page) => {
      for (const name of Object.keys(page.scenarios)) {
        const session = scenarioOf(page, name).cookies?.find((each) => each.name === 'session');
        if (session) session.lifetimeDays = lifetimeDays;
      }
    });

    expect(declarations?.longerThanDeclared.map(({ name }) => name)).toEqual(longer);
  });
});
