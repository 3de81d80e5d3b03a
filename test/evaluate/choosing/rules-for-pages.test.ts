/** Each page of a run has its own rule sets, unless they were named. */
import { describe, expect, it } from '@jest/globals';
import {
  listUsedRuleSets,
  loadRulesForPages,
} from '../../../src/evaluate/choosing/rules-for-pages.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import { evaluate } from '../../../src/evaluate/judging/evaluate.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import type { RuleSet } from '../../../src/schema/rule.js';

function pageOf(site: string): Evidence {
  return { ...flawlessEvidence, page: { ...flawlessEvidence.page, site } };
}

function idsOf(ruleSets: readonly RuleSet[]): string[] {
  return ruleSets.map(({ id }) => id);
}

describe('without a name', () => {
  it('pages of two countries are judged by two sets in one run', async () => {
    const rules = await loadRulesForPages(undefined);
    const pages = [rules.forPage(pageOf('a.fr')), rules.forPage(pageOf('b.de'))];

    expect(idsOf(pages[0]?.ruleSets ?? [])).toContain('fr-cnil');
    expect(idsOf(pages[1]?.ruleSets ?? [])).toContain('de-tdddg');
    expect(idsOf(pages[1]?.ruleSets ?? [])).not.toContain('fr-cnil');
    expect(idsOf(listUsedRuleSets(rules, pages))).toEqual(
      expect.arrayContaining(['eu-core', 'fr-cnil', 'de-tdddg']),
    );
    const outcomes = ['a.fr', 'b.de'].map((site) => {
      const evidence = pageOf(site);
      const findings = evaluate(evidence, rules.forPage(evidence).ruleSets);
      return findings.find(({ ruleId }) => ruleId === 'prior-no-nonexempt-cookie')?.outcome;
    });
    expect(outcomes).toEqual(['passed', 'failed']);
  });

  it('the same choice is put together once', async () => {
    const rules = await loadRulesForPages(undefined);

    expect(rules.forPage(pageOf('a.fr')).ruleSets).toBe(rules.forPage(pageOf('b.fr')).ruleSets);
  });
});

it('named sets are those of all pages, and nothing is chosen', async () => {
  const rules = await loadRulesForPages(['fr-cnil']);
  const { ruleSets, chosen } = rules.forPage(pageOf('a.de'));

  expect(idsOf(ruleSets)).toEqual(['eu-core', 'fr-cnil']);
  expect(chosen).toBeUndefined();
  expect(idsOf(listUsedRuleSets(rules, []))).toEqual(['eu-core', 'fr-cnil']);
});
