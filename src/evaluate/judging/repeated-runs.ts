/** Judges a page that was audited several times: a rule whose outcomes differ is `cantTell`. */
import type { Evidence } from '../../schema/evidence.js';
import { parseEvidence } from '../../schema/parse.js';
import type { Outcome } from '../../schema/vocabulary.js';
import type { Judgement } from './apply-rule.js';
import { removeAt, setAt } from '../../documents/merge-patch.js';

/**
 * Returns the evidence of each run, the first run first; a single one where the page was audited
 * once.
 * @throws {AuditError} evidence-invalid — the evidence of another run breaks the schema
 */
export function listRuns(evidence: Evidence): [Evidence, ...Evidence[]] {
  const { runs = 1, unstable = [] } = evidence.repeat ?? {};
  const others = Array.from({ length: runs - 1 }, (_, run) => {
    const changed = unstable.reduce<unknown>((document, { pointer, otherRuns }) => {
      const { value } = otherRuns[run] ?? {};
      return value === undefined ? removeAt(document, pointer) : setAt(document, pointer, value);
    }, evidence);
    return unstable.length === 0 ? evidence : parseEvidence(changed, `run ${run + 2}`);
  });
  return [evidence, ...others];
}

/**
 * Returns the first run's judgement where all runs have the same outcome, which then does not
 * depend on what differs. Otherwise the outcome is `cantTell`.
 */
export function settle(first: Judgement, others: readonly Judgement[]): Judgement {
  const all = [first, ...others];
  if (all.every(({ outcome }) => outcome === first.outcome)) return first;
  const counts = new Map<Outcome, number>();
  for (const { outcome } of all) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const outcomes = [...counts].map(([outcome, count]) => `${outcome} in ${count}`).join(', ');
  const failed = all.find(({ outcome }) => outcome === 'failed');
  const seen = failed ? ` Where it failed: ${failed.message}` : '';
  return {
    outcome: 'cantTell',
    message: `Cannot tell: of ${all.length} audits of the page it is ${outcomes}.${seen}`,
    failing: [],
  };
}
