/** The guards of the documents: what they admit, in whatever order they are asked, and what they say. */
import { describe, expect, it } from '@jest/globals';
import { parseRule, parseRuleSet } from '../../src/schema/parse.js';

describe('the guards of rules', () => {
  it('judge a rule in a file of many as they judge one in a file of its own', () => {
    const set = { id: 'mine', title: 'Mine', version: '1.0.0', rules: [{ id: 'a-rule' }] };

    expect(() => parseRuleSet(set, 'mine.json')).toThrow('mine.json is not valid: /rules/0 lacks');
    expect(() => parseRule({ id: 'a-rule' }, 'a-rule.json')).toThrow(
      'a-rule.json is not valid: / lacks "examples"',
    );
  });

  it('say how much is too little', () => {
    const set = { id: 'mine', title: 'M', version: '1.0.0', rules: [] };

    expect(() => parseRuleSet(set, 'mine.json')).toThrow('/title must have at least 3 characters');
  });
});
