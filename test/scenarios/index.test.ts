/** What the list of scenarios holds. */
import { describe, expect, it } from '@jest/globals';
import { defaultScenarios, scenarios } from '../../src/scenarios/index.js';

describe('the scenarios', () => {
  it('are listed under their own ids', () => {
    const ids = Object.values(scenarios).map(({ id }) => id);

    expect(ids).toEqual(Object.keys(scenarios));
  });

  it('are run by default once each', () => {
    expect(new Set(defaultScenarios).size).toBe(defaultScenarios.length);
  });
});
