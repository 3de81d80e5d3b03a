/** The shipped rules in every language: nothing is left in English, and no slot is lost. */
import { describe, expect, it } from '@jest/globals';
import { loadAsWritten } from '../../src/evaluate/rules/load-rule-sets.js';
import { listShippedRuleSets } from '../../src/evaluate/rules/shipped-rule-sets.js';
import type { Rule, RuleSet } from '../../src/schema/rule.js';
import { ruleLanguages } from '../../src/schema/rule-words.js';

const names = await listShippedRuleSets();
const english = await loadAsWritten(names);

/** The words of a set and of its rules, by place. */
function wordsOf({ id, title, rules, override = {} }: RuleSet): [string, string][] {
  return [
    [`${id}: title`, title],
    ...Object.entries(override).flatMap(([rule, { message }]): [string, string][] =>
      message === undefined ? [] : [[`${id} on ${rule}: message`, message]],
    ),
    ...rules.flatMap((rule): [string, string][] =>
      Object.entries(fieldsOf(rule)).map(([field, text]) => [`${id}/${rule.id}: ${field}`, text]),
    ),
  ];
}

function fieldsOf({ title, message, remediation, ask }: Rule): Record<string, string> {
  return { title, message, remediation, ...(ask && { question: ask.question }) };
}

describe.each(ruleLanguages.filter((language) => language !== 'en'))('in %s', (language) => {
  it('every set and rule has words of its own', async () => {
    const sets = await loadAsWritten(names, { language });
    const translated = new Map(sets.flatMap(wordsOf));
    const left = english.flatMap(wordsOf).filter(([place, text]) => translated.get(place) === text);

    expect(left.map(([place]) => place)).toEqual([]);
    expect(translated.size).toBeGreaterThan(300);
  });
});
