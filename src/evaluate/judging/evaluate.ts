/** Judges evidence by rule sets. */
import type { Evidence } from '../../schema/evidence.js';
import type { Finding, FindingPart } from '../../schema/report.js';
import type { Rule, RuleSet } from '../../schema/rule.js';
import { applyRule } from './apply-rule.js';
import { compileRule } from '../rules/compile-rule.js';
import { listRuns, settle } from './repeated-runs.js';
import { fingerprintPart } from './fingerprint.js';
import { valueAt } from '../../schema/json-pointer.js';
import { boundValue } from '../../text/plain-text.js';

/**
 * Applies every rule of the rule sets to the evidence of one page. Has no side effects. Returns one
 * finding per rule, ordered by rule set id and rule id.
 * @throws {AuditError} rule-set-invalid — a rule that was not loaded by `loadRuleSets` is invalid
 * @throws {AuditError} evidence-invalid — the page was audited repeatedly, and the evidence of
 * another run breaks the schema
 */
export function evaluate(evidence: Evidence, ruleSets: readonly RuleSet[]): Finding[] {
  const runs = listRuns(evidence);
  const judged = ruleSets.flatMap((ruleSet) =>
    ruleSet.rules.map((rule) => ({ rule, finding: judge(runs, ruleSet.id, rule) })),
  );
  const failed = new Set(
    judged
      .filter(({ finding }) => finding.outcome === 'failed')
      .map(({ finding: { ruleSet, ruleId } }) => `${ruleSet}/${ruleId}`),
  );
  return judged
    .map(({ rule, finding }) => nameRepetition(finding, rule.repeats, failed))
    .toSorted((a, b) => compare(a.ruleSet, b.ruleSet) || compare(a.ruleId, b.ruleId));
}

/** Lets a failure that another rule has charged already say so. */
function nameRepetition(
  finding: Finding,
  repeats: string | undefined,
  failed: ReadonlySet<string>,
): Finding {
  if (repeats === undefined || finding.outcome !== 'failed' || !failed.has(repeats)) return finding;
  return { ...finding, message: `${finding.message} (The same fact as ${repeats}.)`, repeats };
}

function judge(runs: readonly [Evidence, ...Evidence[]], ruleSet: string, rule: Rule): Finding {
  const [evidence, ...others] = runs;
  const compiled = compileRule(rule);
  const { outcome, message, failing } = settle(
    applyRule(compiled, evidence),
    others.map((other) => applyRule(compiled, other)),
  );
  return {
    ruleId: rule.id,
    ruleSet,
    severity: rule.severity,
    outcome,
    title: rule.title,
    message,
    evidence: failing.map((pointer): FindingPart => ({
      pointer,
      value: boundValue(valueAt(evidence, pointer)),
      fingerprint: fingerprintPart(rule.id, evidence, pointer),
    })),
    sources: [...rule.sources],
    remediation: rule.remediation,
    tags: [...rule.tags],
  };
}

/** Orders by code unit, so that the report does not depend on a locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
