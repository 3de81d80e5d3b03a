/** Unit tests of `src/reporters/html/words`. */
import { describe, expect, it } from '@jest/globals';
import {
  describeScenario,
  nameScenario,
  sortScenarios,
} from '../../../src/reporters/wording/words.js';

describe('nameScenario', () => {
  it.each([
    ['untouched', 'No choice'],
    ['customize-defaults', 'Settings, unchanged'],
    ['customize-social-media', 'Only social media'],
    ['keyboard', 'Refuse by keyboard'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('calls %s %s', (scenario, name) => {
    expect(nameScenario(scenario)).toBe(name);
  });
});

describe('describeScenario', () => {
  it('says nothing of a scenario it does not know', () => {
    expect(describeScenario('toString')).toBe('');
  });
});

describe('sortScenarios', () => {
  it('puts them in the order of the visitor’s choices, and unknown ones last', () => {
    const names = [
      'withdraw',
      'a-new-one',
      'gpc',
      'as-bot',
      'customize-advertising',
      'refuse',
      'untouched',
      'accept',
    ];

    expect(sortScenarios(names)).toEqual([
      'untouched',
      'accept',
      'refuse',
      'customize-advertising',
      'gpc',
      'as-bot',
      'withdraw',
      'a-new-one',
    ]);
  });
});
