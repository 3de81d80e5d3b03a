/** What national sets make of measuring an audience before a choice. */
import { expect, it } from '@jest/globals';
import { flawlessEvidence } from '../../src/evaluate/examples/flawless-evidence.js';
import { evaluate } from '../../src/evaluate/judging/evaluate.js';
import { loadRuleSets } from '../../src/evaluate/rules/load-rule-sets.js';

it.each([
  ['eu-core', 'cantTell'],
  ['fr-cnil', 'passed'],
  ['it-garante', 'passed'],
  ['es-aepd', 'passed'],
  ['nl-ap', 'passed'],
  ['de-tdddg', 'failed'],
  ['at-dsb', 'failed'],
  ['be-apd', 'failed'],
])('%s: %s', async (set, outcome) => {
  const findings = evaluate(flawlessEvidence, await loadRuleSets([set]));

  expect(findings.find(({ ruleId }) => ruleId === 'prior-no-nonexempt-cookie')).toMatchObject({
    ruleSet: 'eu-core',
    outcome,
  });
});

it.each([
  ['2026-02-04', 'cantTell'],
  ['2026-02-05', 'passed'],
])('uk-ico on %s: %s', async (asOf, outcome) => {
  const findings = evaluate(flawlessEvidence, await loadRuleSets(['uk-ico']), { asOf });

  expect(findings.find(({ ruleId }) => ruleId === 'prior-no-nonexempt-cookie')?.outcome).toBe(
    outcome,
  );
});

it('refuses two countries at once', async () => {
  await expect(loadRuleSets(['fr-cnil', 'de-tdddg'])).rejects.toThrow(
    /judge by one of them at a time/,
  );
});
