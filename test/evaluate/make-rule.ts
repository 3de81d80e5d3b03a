/** Makes rules and evidence for the tests of judging. */
import { mergePatch } from '../../src/documents/merge-patch.js';
import { flawlessEvidence } from '../../src/evaluate/examples/flawless-evidence.js';
import type { Evidence } from '../../src/schema/evidence.js';
import type { Rule, RuleSet } from '../../src/schema/rule.js';

/** A rule that holds whatever it is given; a test says what matters to it. */
export function makeRule(own: Partial<Rule>): Rule {
  return {
    id: 'sample-rule',
    title: 'What the sample asks for',
    severity: 'serious',
    tags: [],
    sources: [{ kind: 'law', title: 'A text', read: '2026-11-30' }],
    requires: [],
    given: '$.page',
    expect: true,
    message: 'Seen: {value}.',
    remediation: 'Do what it asks for.',
    examples: [{ outcome: 'passed', evidence: {} }],
    ...own,
  };
}

/** A rule set of such rules. */
export function makeRuleSet(...rules: readonly Rule[]): RuleSet {
  return { id: 'sample', title: 'Sample', version: '1.0.0', rules: [...rules] };
}

/** The neutral evidence with a merge patch laid over it. */
export function makeEvidence(patch: Record<string, unknown> = {}): Evidence {
  return mergePatch(flawlessEvidence, patch) as Evidence;
}
