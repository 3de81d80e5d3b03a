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
    ['keyboard', 'keyboard'],
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
  it('puts the default scenarios in their order, and others after them by name', () => {
    const names = ['withdraw', 'gpc', 'customize-ads', 'refuse', 'untouched', 'accept', 'close'];

    expect(sortScenarios(names)).toEqual([
      'untouched',
      'accept',
      'refuse',
      'customize-ads',
      'close',
      'gpc',
      'withdraw',
    ]);
  });
});
