/** Explains why a rule has its outcome on a page: what it needs, selects and demands. */
import type { Evidence } from '../../schema/evidence.js';
import { locate, valueAt } from '../../schema/json-pointer.js';
import type { Rule } from '../../schema/rule.js';
import { shortValue } from '../../text/plain-text.js';
import { compileRule } from '../rules/compile-rule.js';
import { applyRule, type Judgement } from './apply-rule.js';
import { explainUnobserved } from './unobserved.js';

/** The way from a page to an outcome, each part with what the evidence holds there. */
export interface Explanation {
  readonly judgement: Judgement;
  /** What has to be observed, and what is there or why it is missing. */
  readonly required: readonly ExplainedPart[];
  /** What keeps `when` from holding; empty where it holds. */
  readonly conditionErrors: readonly string[];
  /** The parts that `given` selects. */
  readonly selected: readonly (ExplainedPart & {
    /** What breaks `expect` in it, by place; empty where it is satisfied. */
    readonly errors: readonly string[];
  })[];
  /** The parts that the outcome is about. */
  readonly parts: readonly ExplainedPart[];
}

/** A place in the evidence, and what is there in a few words. */
export interface ExplainedPart {
  readonly pointer: string;
  readonly holds: string;
}

/**
 * Explains one rule on one page.
 * @throws {AuditError} rule-set-invalid — the rule cannot be compiled
 */
export function explainRule(rule: Rule, evidence: Evidence): Explanation {
  const compiled = compileRule(rule);
  const judgement = applyRule(compiled, evidence);
  return {
    judgement,
    required: rule.requires.map((pointer) => ({ pointer, holds: holdsAt(evidence, pointer) })),
    conditionErrors: compiled.when(evidence).map(describeError),
    selected: compiled.given.select(evidence).map(({ pointer, value }) => ({
      pointer,
      holds: shortValue(value),
      errors: compiled.expect(value).map(describeError),
    })),
    parts: judgement.failing.map((pointer) => ({
      pointer,
      holds: shortValue(valueAt(evidence, pointer)),
    })),
  };
}

function holdsAt(evidence: Evidence, pointer: string): string {
  const open = explainUnobserved(evidence, pointer);
  if (open) return `missing: ${open.reason}`;
  const found = locate(evidence, pointer);
  return found.state === 'found' ? shortValue(found.value) : 'none';
}

function describeError({
  instancePath,
  message = 'is not as it must be',
}: {
  readonly instancePath: string;
  readonly message?: string;
}): string {
  return `${instancePath === '' ? 'it' : instancePath} ${message}`;
}
