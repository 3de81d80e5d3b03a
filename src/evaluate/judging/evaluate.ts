/** Judges evidence by rule sets. */
import type { Answer } from '../../schema/answers.js';
import type { Evidence } from '../../schema/evidence.js';
import type { Finding, FindingPart } from '../../schema/report.js';
import type { Rule, RuleSet, Validity } from '../../schema/rule.js';
import { answerQuestion } from './answer-question.js';
import { applyRule, type Judgement } from './apply-rule.js';
import { isInForce, ruleSetsOnDay } from '../rules/apply-overrides.js';
import { compileRule } from '../rules/compile-rule.js';
import { fillParameters } from './message.js';
import { listRuns, settle } from './repeated-runs.js';
import { fingerprintPart } from './fingerprint.js';
import { valueAt } from '../../schema/json-pointer.js';
import { boundValue } from '../../text/plain-text.js';

/** How evidence is judged. */
export interface EvaluateOptions {
  /** The day whose law is applied, as YYYY-MM-DD; that of the audit where left out. */
  readonly asOf?: string | undefined;
  /** What people answered to the questions of rules. */
  readonly answers?: readonly Answer[] | undefined;
  /**
   * Derives the facts of the further runs of a repeated audit anew; those that the evidence holds are
   * used where left out.
   */
  readonly deriveRun?: ((run: Evidence) => Evidence) | undefined;
}

/**
 * Applies every rule of the rule sets to the evidence of one page. Has no side effects. Returns one
 * finding per rule, ordered by rule set id and rule id.
 * @throws {AuditError} rule-set-invalid — a rule or an override that was not loaded by `loadRuleSets` is
 * invalid
 * @throws {AuditError} evidence-invalid — the page was audited repeatedly, and the evidence of
 * another run breaks the schema
 */
export function evaluate(
  evidence: Evidence,
  ruleSets: readonly RuleSet[],
  { asOf, answers = [], deriveRun = (run) => run }: EvaluateOptions = {},
): Finding[] {
  const day = asOf ?? evidence.run.startedAt.slice(0, 10);
  const [first, ...others] = listRuns(evidence);
  const runs = [first, ...others.map(deriveRun)] as const;
  const judged = ruleSetsOnDay(ruleSets, day).flatMap((ruleSet) =>
    ruleSet.rules.map((rule) => ({
      rule,
      finding: answerQuestion(judge(runs, { ruleSet, rule, day }), evidence.page.url, answers),
    })),
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

interface Case {
  readonly ruleSet: RuleSet;
  readonly rule: Rule;
  readonly day: string;
}

function judge(runs: readonly [Evidence, ...Evidence[]], { ruleSet, rule, day }: Case): Finding {
  const [evidence] = runs;
  const { certainty, parameters } = rule;
  const { outcome, message, failing, question } =
    notInForce(ruleSet.validity, day) ?? notInForce(rule.validity, day) ?? judgeRuns(runs, rule);
  const overrides = ruleSet.overridden?.get(rule.id) ?? [];
  return {
    ruleId: rule.id,
    ruleSet: ruleSet.id,
    severity: rule.severity,
    ...(certainty && { certainty }),
    outcome,
    title: fillParameters(rule.title, parameters),
    message,
    evidence: failing.map((pointer): FindingPart => ({
      pointer,
      value: boundValue(valueAt(evidence, pointer)),
      fingerprint: fingerprintPart(rule.id, evidence, pointer),
    })),
    sources: [...rule.sources],
    remediation: fillParameters(rule.remediation, parameters),
    tags: [...rule.tags],
    ...(question !== undefined && { question }),
    ...(parameters && {
      parameters: Object.entries(parameters).map(([name, { default: value, ...rest }]) => ({
        name,
        value,
        ...rest,
      })),
    }),
    ...(overrides.length > 0 && {
      overrides: overrides.map(({ by, reason }) => ({ ruleSet: by, reason })),
    }),
  };
}

function judgeRuns(runs: readonly [Evidence, ...Evidence[]], rule: Rule): Judgement {
  const [evidence, ...others] = runs;
  const compiled = compileRule(rule);
  return settle(
    applyRule(compiled, evidence),
    others.map((other) => applyRule(compiled, other)),
  );
}

/** Undefined where the rule or set is in force on that day. */
function notInForce(validity: Validity | undefined, day: string): Judgement | undefined {
  if (validity === undefined || isInForce(validity, day)) return undefined;
  const { from, until = '' } = validity;
  const when =
    from !== undefined && day < from ? `in force from ${from} on` : `in force until ${until}`;
  return {
    outcome: 'inapplicable',
    message: `Does not apply: ${when}, and this is judged by the law of ${day}.`,
    failing: [],
  };
}

/** Orders by code unit, so that the report does not depend on a locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
