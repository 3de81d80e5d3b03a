/** Which failures close the gate. */
import { describe, expect, it } from '@jest/globals';
import { exitCodeOf } from '../../../src/cli/output/exit-code.js';
import { assembleReport } from '../../../src/evaluate/judging/assemble-report.js';
import { evaluate } from '../../../src/evaluate/judging/evaluate.js';
import type { FailOn } from '../../../src/schema/options.js';
import type { Rule } from '../../../src/schema/rule.js';
import { makeEvidence, makeRule, makeRuleSet } from '../../evaluate/make-rule.js';

function exitCode(rule: Partial<Rule>, failOn?: FailOn): number {
  const evidence = makeEvidence();
  const ruleSets = [makeRuleSet(makeRule({ expect: false, ...rule }))];
  const page = { url: evidence.page.url, evidence, findings: evaluate(evidence, ruleSets) };
  const times = { startedAt: '', finishedAt: '' };
  return exitCodeOf(assembleReport({ ...times, ruleSets, pages: [page] }), failOn);
}

describe('--fail-on', () => {
  it.each<[FailOn | undefined, Partial<Rule>, number]>([
    [undefined, { severity: 'serious' }, 1],
    [undefined, { severity: 'moderate' }, 0],
    ['minor', { severity: 'minor' }, 1],
    ['never', { severity: 'critical' }, 0],
    ['critical:settled', { severity: 'critical', certainty: 'settled' }, 1],
    ['critical:settled', { severity: 'serious', certainty: 'settled' }, 0],
    ['critical:settled', { severity: 'critical', certainty: 'arguable' }, 0],
    ['serious:arguable', { severity: 'critical', certainty: 'settled' }, 1],
    ['serious:arguable', { severity: 'serious' }, 1],
    ['serious:arguable', { severity: 'serious', certainty: 'good-practice' }, 0],
  ])('%s counts %j: exit %i', (failOn, rule, code) => {
    expect(exitCode(rule, failOn)).toBe(code);
  });
});
