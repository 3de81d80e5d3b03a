/** What a rule set changes in the rules of those it extends. */
import { describe, expect, it } from '@jest/globals';
import { assembleReport } from '../../../src/evaluate/judging/assemble-report.js';
import { evaluate } from '../../../src/evaluate/judging/evaluate.js';
import { applyOverrides } from '../../../src/evaluate/rules/apply-overrides.js';
import type { Override, RuleSet } from '../../../src/schema/rule.js';
import { makeEvidence, makeRule } from '../make-rule.js';

const reason = 'The law of the country says otherwise.';
const limit = makeRule({
  id: 'limit',
  parameters: { longest: { default: 3, unit: 'letters', source: 'the authors' } },
  given: '$.page.language',
  expect: { maxLength: { $parameter: 'longest' } },
  message: 'Longer than {$longest}.',
});

function setOf(id: string, own: Partial<RuleSet> = {}): RuleSet {
  return { id, title: id, version: '1.0.0', rules: [], ...own };
}

const base = setOf('base', { rules: [limit, makeRule({ id: 'other' })] });
const national = (override: Record<string, Override>, id = 'national'): RuleSet =>
  setOf(id, { extends: ['base'], override });

const judge = (...sets: readonly RuleSet[]) => evaluate(makeEvidence(), sets);

describe('an override', () => {
  it('changes a parameter, and the finding says who did and why', () => {
    const [asIs] = judge(base);
    const [changed] = judge(base, national({ limit: { parameters: { longest: 1 }, reason } }));

    expect(asIs).toMatchObject({
      outcome: 'passed',
      parameters: [{ name: 'longest', value: 3, unit: 'letters', source: 'the authors' }],
    });
    expect(asIs).not.toHaveProperty('overrides');
    expect(changed).toMatchObject({
      ruleSet: 'base',
      outcome: 'failed',
      message: 'Longer than 1 letters.',
      parameters: [{ name: 'longest', value: 1, unit: 'letters', source: reason }],
      overrides: [{ ruleSet: 'national', reason }],
    });
  });

  it('changes severity, certainty and message', () => {
    const message = 'Too long by our law.';
    const override = { severity: 'minor', certainty: 'arguable', message, reason } as const;
    const parameters = { parameters: { longest: 1 } };
    const [finding] = judge(base, national({ limit: { ...override, ...parameters } }));

    expect(finding).toMatchObject({ severity: 'minor', certainty: 'arguable', message });
  });

  it('switches a rule off, and on again further down', () => {
    const off = national({ limit: { off: true, reason } });
    const paper = setOf('paper', {
      extends: ['national'],
      override: { limit: { off: false, reason } },
    });

    expect(judge(base, off).map(({ ruleId }) => ruleId)).toEqual(['other']);
    expect(judge(base, off, paper).map(({ ruleId }) => ruleId)).toEqual(['limit', 'other']);
  });

  it('changes what title and remediation say of a parameter', () => {
    const rule = { ...limit, title: 'At most {$longest}', remediation: 'Shorten to {$longest}.' };
    const [finding] = judge(
      setOf('base', { rules: [rule] }),
      national({ limit: { parameters: { longest: 2 }, reason } }),
    );

    expect(finding).toMatchObject({
      title: 'At most 2 letters',
      remediation: 'Shorten to 2 letters.',
    });
  });

  it('is told in the report, rule by rule', () => {
    const set = national({
      limit: { severity: 'minor', parameters: { longest: 2 }, reason },
      other: { off: true, reason },
    });
    const report = assembleReport({ startedAt: '', finishedAt: '', ruleSets: [set], pages: [] });

    expect(report.ruleSets[0]?.changes).toEqual([
      { rule: 'limit', what: ['severity: minor', 'longest: 2'], reason },
      { rule: 'other', what: ['off'], reason },
    ]);
  });

  it('holds while its set is in force', () => {
    const set = { ...national({ limit: { off: true, reason } }), validity: { from: '2026-02-05' } };
    const on = (asOf: string) => evaluate(makeEvidence(), [base, set], { asOf }).length;

    expect([on('2026-02-04'), on('2026-02-05')]).toEqual([2, 1]);
  });

  it('changes nothing in sets that were not changed', () => {
    const [same] = applyOverrides([base, setOf('more')]);

    expect(same).toBe(base);
  });

  it.each<[string, readonly RuleSet[], RegExp]>([
    ['a rule that there is not', [base, national({ limmit: { reason } })], /Did you mean "limit"/],
    [
      'a rule of a set that is not extended',
      [base, setOf('national', { override: { limit: { reason } } })],
      /no rule of a set that it extends/,
    ],
    [
      'a parameter that there is not',
      [base, national({ limit: { parameters: { most: 1 }, reason } })],
      /it has: longest/,
    ],
    [
      'a parameter of another kind',
      [base, national({ limit: { parameters: { longest: ['1'] }, reason } })],
      /is a list where the rule has a number/,
    ],
    [
      'what a set beside it changes too',
      [base, national({ limit: { reason } }), national({ limit: { reason } }, 'neighbour')],
      /"neighbour" and "national" both change the rule "limit"/,
    ],
  ])('is refused for %s', (_what, sets, says) => {
    expect(() => applyOverrides(sets)).toThrow(says);
  });
});
