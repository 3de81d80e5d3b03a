/** What each scenario is. */
import { describe, expect, it } from '@jest/globals';
import {
  isScenarioId,
  scenarioTraits,
  scenariosThatAnswer,
  silent,
  traitsOf,
  type ScenarioTraits,
} from '../../src/schema/scenario-traits.js';

describe('the traits of scenarios', () => {
  it('are found by the scenario’s own id alone', () => {
    expect(isScenarioId('accept')).toBe(true);
    expect(isScenarioId('toString')).toBe(false);
    expect(traitsOf('customize-everything')).toBeUndefined();
  });

  it('judge a visitor without an answer by what happens before one', () => {
    for (const id of scenariosThatAnswer('nothing')) {
      expect(scenarioTraits[id].judged).toEqual(['before-choice']);
    }
    expect(scenariosThatAnswer('nothing')).toEqual(['untouched', 'gpc']);
  });

  it('say which purpose is allowed, where it is one alone', () => {
    const covered = scenariosThatAnswer('part', 'embed').map((id) => traitsOf(id)?.covers);

    expect(covered).toEqual([
      'advertising',
      'analytics',
      'functional',
      'social-media',
      'social-media',
    ]);
  });

  it('hold each answer against what happens after it, and none against nothing', () => {
    const all: ScenarioTraits[] = Object.values(scenarioTraits);
    const answering = all.filter(({ answers }) => !silent.has(answers));

    expect(all.filter(({ judged }) => judged.length === 0)).toEqual([]);
    expect(answering.flatMap(({ judged }) => judged)).not.toContain('before-choice');
  });
});
