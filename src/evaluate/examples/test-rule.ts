/** Runs a rule's own examples. */
import { AuditError } from '../../schema/audit-error.js';
import type { Evidence } from '../../schema/evidence.js';
import { parseEvidence } from '../../schema/parse.js';
import type { Example, Rule } from '../../schema/rule.js';
import type { Outcome } from '../../schema/vocabulary.js';
import { applyRule } from '../judging/apply-rule.js';
import { compileRule } from '../rules/compile-rule.js';
import { mergePatch, setAt } from '../../documents/merge-patch.js';
import { flawlessEvidence } from './flawless-evidence.js';

/** An example with another outcome than it states. */
export interface ExampleMismatch {
  readonly ruleId: string;
  /** Position in the rule's `examples`, from 0. */
  readonly index: number;
  readonly expected: Outcome;
  /** The actual outcome; undefined where the example is not valid evidence. */
  readonly actual: Outcome | undefined;
  /** The finding's message, or what is wrong with the example. */
  readonly message: string;
}

/**
 * Applies a rule to each of its examples and returns those with another outcome than they state.
 * @throws {AuditError} rule-set-invalid — the rule cannot be compiled
 */
export function testRule(rule: Rule): ExampleMismatch[] {
  const compiled = compileRule(rule);
  return rule.examples.flatMap((example, index) => {
    const result = runExample(example, (evidence) => applyRule(compiled, evidence));
    if (result.outcome === example.outcome) return [];
    return [
      {
        ruleId: rule.id,
        index,
        expected: example.outcome,
        actual: result.outcome,
        message: result.message,
      },
    ];
  });
}

/**
 * Makes the evidence of an example: its merge patch and then its `set` applied to the flawless
 * page.
 * @throws {AuditError} evidence-invalid — the result breaks the schema of evidence
 */
export function evidenceOfExample(example: Example): Evidence {
  const patched = mergePatch(flawlessEvidence, example.evidence);
  const evidence = Object.entries(example.set ?? {}).reduce(
    (document, [pointer, value]) => setAt(document, pointer, value),
    patched,
  );
  return parseEvidence(evidence, 'the example');
}

interface ExampleResult {
  readonly outcome: Outcome | undefined;
  readonly message: string;
}

function runExample(example: Example, apply: (evidence: Evidence) => ExampleResult): ExampleResult {
  try {
    return apply(evidenceOfExample(example));
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return { outcome: undefined, message: error.message };
  }
}
