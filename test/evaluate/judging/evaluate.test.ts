import { describe, expect, it } from '@jest/globals';
import { setAt } from '../../../src/documents/merge-patch.js';
import { evaluate } from '../../../src/evaluate/judging/evaluate.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import { parseEvidence } from '../../../src/schema/parse.js';
import type { Finding } from '../../../src/schema/report.js';
import type { Rule } from '../../../src/schema/rule.js';
import { makeEvidence, makeRule, makeRuleSet } from '../make-rule.js';

function judge(rule: Partial<Rule>, evidence: Evidence = flawlessEvidence): Finding {
  const [finding] = evaluate(evidence, [makeRuleSet(makeRule(rule))]);
  if (finding === undefined) throw new Error('No finding came out.');
  return finding;
}

function withValue(pointer: string, value: unknown, evidence = flawlessEvidence): Evidence {
  return setAt(evidence, pointer, value) as Evidence;
}

const stopped = {
  scenarios: { refuse: { status: 'blocked', reason: 'No control that refuses was found.' } },
};

describe('the neutral evidence', () => {
  it('is valid evidence', () => {
    expect(() => parseEvidence(flawlessEvidence, 'neutral')).not.toThrow();
  });
});

describe('outcomes', () => {
  const clicks: Partial<Rule> = {
    requires: ['/banner', '/scenarios/refuse/clicks'],
    given: '$.derived.choice.extraClicksToRefuse',
    expect: { maximum: 0 },
    message: 'Refusing takes {value} more clicks than accepting.',
  };

  it('passes where every selected node satisfies the schema', () => {
    expect(judge(clicks)).toMatchObject({
      outcome: 'passed',
      message: 'Met: What the sample asks for.',
      evidence: [],
    });
  });

  it('fails where one does not, with the part, its value and the filled message', () => {
    const finding = judge(clicks, withValue('/derived/choice/extraClicksToRefuse', 2));

    expect(finding).toMatchObject({
      outcome: 'failed',
      message: 'Refusing takes 2 more clicks than accepting.',
      evidence: [{ pointer: '/derived/choice/extraClicksToRefuse', value: 2 }],
    });
  });

  it('carries what the reader needs from the rule', () => {
    expect(judge({ tags: ['symmetry'] })).toMatchObject({
      ruleId: 'sample-rule',
      ruleSet: 'sample',
      severity: 'serious',
      title: 'What the sample asks for',
      sources: [{ kind: 'law', title: 'A text', read: '2026-11-30' }],
      remediation: 'Do what it asks for.',
      tags: ['symmetry'],
    });
  });

  it('is inapplicable where given selects nothing', () => {
    expect(judge({ given: "$.banner.controls[?@.role == 'subscribe']" })).toMatchObject({
      outcome: 'inapplicable',
      message: 'Does not apply: the page has nothing that this rule judges.',
    });
  });

  it('is inapplicable where the page contradicts the condition', () => {
    const rule = {
      ...clicks,
      when: { properties: { page: { properties: { language: { const: 'de' } } } } },
    };

    expect(judge(rule)).toMatchObject({
      outcome: 'inapplicable',
      message: 'Does not apply: language of the page is fr.',
    });
  });

  it('is inapplicable where a condition of another shape is not met', () => {
    const when = { not: { properties: { page: { properties: { language: { const: 'fr' } } } } } };

    expect(judge({ when }).outcome).toBe('inapplicable');
  });

  it('is untested where a required scenario was not run', () => {
    const finding = judge(clicks, makeEvidence({ scenarios: { refuse: null } }));

    expect(finding).toMatchObject({
      outcome: 'untested',
      message: 'Not tested: the scenario "refuse" was not run.',
    });
  });

  it('names the scenario that was not run, and not what is missing because of it', () => {
    const evidence = makeEvidence({ banner: null, scenarios: { refuse: null } });

    expect(judge({ requires: ['/scenarios/refuse/clicks', '/banner'] }, evidence).message).toBe(
      'Not tested: the scenario "refuse" was not run.',
    );
  });

  it('is untested where a fact per scenario is required of a scenario that was not run', () => {
    const evidence = makeEvidence({
      scenarios: { refuse: null },
      derived: { traces: { refuse: null } },
    });

    expect(judge({ requires: ['/derived/traces/refuse'] }, evidence).outcome).toBe('untested');
  });

  it('cannot tell where a required part was not observed', () => {
    const finding = judge(clicks, makeEvidence({ banner: null }));

    expect(finding).toMatchObject({
      outcome: 'cantTell',
      message: 'Cannot tell: the banner could not be observed.',
    });
  });

  it('says nothing about a scenario that was cut short, even where something of it is there', () => {
    expect(judge(clicks, makeEvidence(stopped))).toMatchObject({
      outcome: 'cantTell',
      message: 'Cannot tell: the scenario "refuse" was blocked: No control that refuses was found.',
    });
  });

  it('lets a rule judge the status of a scenario itself', () => {
    const rule: Partial<Rule> = {
      requires: ['/scenarios/refuse/status'],
      given: '$.scenarios.refuse.status',
      expect: { const: 'completed' },
    };

    expect(judge(rule, makeEvidence(stopped)).outcome).toBe('failed');
  });

  it('never says passed for a node that a missing field leaves open', () => {
    const rule: Partial<Rule> = {
      requires: ['/scenarios/refuse/banner/onRevisit'],
      given: '$.scenarios.refuse',
      expect: { properties: { banner: { properties: { onRevisit: { const: 'gone' } } } } },
    };
    const evidence = makeEvidence({ scenarios: { refuse: { banner: { onRevisit: null } } } });

    expect(judge(rule, evidence).outcome).toBe('cantTell');
  });
});

describe('reasons for not knowing', () => {
  const rule: Partial<Rule> = { requires: ['/scenarios/refuse/cookies'] };

  it('quotes the failure of the collector that fills the field', () => {
    const failures = [
      { collector: 'screenshots', code: 'timed-out', message: 'no picture was taken.' },
      { collector: 'cookies', code: 'detached', message: 'the browser closed the frame.' },
    ];
    const evidence = makeEvidence({ scenarios: { refuse: { cookies: null, failures } } });

    expect(judge(rule, evidence).message).toBe(
      'Cannot tell: in the scenario "refuse", the browser closed the frame.',
    );
  });

  it('quotes all failures of the scenario where none is named like the field', () => {
    const failures = [{ collector: 'cdp', code: 'detached', message: 'the target went away' }];
    const evidence = makeEvidence({ scenarios: { refuse: { cookies: null, failures } } });

    expect(judge(rule, evidence).message).toContain('the target went away');
  });

  it.each([
    ['the fact itself', '/derived/choice/sizeParity', '/derived/choice/sizeParity'],
    ['what it is part of', '/derived/choice', '/derived/choice/sizeParity'],
  ])('quotes why a derived fact is missing, said of %s', (_, said, required) => {
    const evidence = makeEvidence({
      derived: {
        choice: { sizeParity: null },
        undetermined: [{ pointer: said, reason: 'The refuse control has no size.' }],
      },
    });

    expect(judge({ requires: [required] }, evidence).message).toBe(
      'Cannot tell: The refuse control has no size.',
    );
  });

  it('names a scenario that failed without a reason', () => {
    const evidence = makeEvidence({ scenarios: { refuse: { status: 'failed' } } });

    expect(judge(rule, evidence).message).toBe('Cannot tell: the scenario "refuse" failed.');
  });
});

describe('not observed is neither passed nor inapplicable', () => {
  const whenBanner = { properties: { banner: { type: 'object' } }, required: ['banner'] };
  const noBanner = withValue('/banner', null);
  const unknownBanner = makeEvidence({ banner: null });

  it('takes null for an observation: there is none', () => {
    const finding = judge(
      { when: whenBanner, requires: ['/banner/settings/categories'] },
      noBanner,
    );

    expect(finding).toMatchObject({
      outcome: 'inapplicable',
      message: 'Does not apply: no consent banner was found on the page.',
    });
  });

  it('lets the contradiction outrank a part that could not be observed', () => {
    const evidence = withValue('/banner', null, makeEvidence(stopped));

    expect(
      judge({ when: whenBanner, requires: ['/scenarios/refuse/clicks'] }, evidence).outcome,
    ).toBe('inapplicable');
  });

  it('cannot tell whether a rule applies where its condition speaks of a missing field', () => {
    expect(judge({ when: whenBanner }, unknownBanner)).toMatchObject({
      outcome: 'cantTell',
      message: 'Cannot tell: the banner could not be observed.',
    });
  });

  it('cannot tell where one way to meet the condition is a missing field', () => {
    const when = {
      anyOf: [
        { required: ['accessibility'] },
        { properties: { page: { properties: { language: { const: 'de' } } } } },
      ],
    };

    expect(judge({ when }, makeEvidence({ accessibility: null })).outcome).toBe('cantTell');
  });

  it('does not take the status of a blocked scenario for a fact about the page', () => {
    const when = {
      properties: {
        scenarios: { properties: { refuse: { properties: { status: { const: 'completed' } } } } },
      },
    };

    expect(judge({ when }, makeEvidence(stopped)).outcome).toBe('cantTell');
  });

  it('does not call a condition contradicted that compares a whole with a missing part', () => {
    const when = {
      properties: {
        scenarios: { properties: { refuse: { properties: { banner: { const: {} } } } } },
      },
    };
    const evidence = makeEvidence({ scenarios: { refuse: { banner: { onRevisit: null } } } });
    const requires = ['/scenarios/refuse/banner/onRevisit'];

    expect(judge({ when, requires }, evidence).outcome).toBe('cantTell');
  });

  it('is untested, not inapplicable, where given looks into a scenario that was not run', () => {
    expect(judge({ given: '$.scenarios.gpc.cookies[*]' }).outcome).toBe('untested');
  });

  it('cannot tell where given looks into a fact that could not be determined', () => {
    const evidence = makeEvidence({
      derived: {
        withdrawal: null,
        undetermined: [{ pointer: '/derived/withdrawal', reason: 'No way back was found.' }],
      },
    });

    expect(judge({ given: '$.derived.withdrawal.newTraces' }, evidence)).toMatchObject({
      outcome: 'cantTell',
      message: 'Cannot tell: No way back was found.',
    });
  });
});

describe('what is known to be missing', () => {
  const undetermined = [
    { pointer: '/derived/articleReadable/refuse', reason: 'The page never became quiet.' },
  ];
  const evidence = makeEvidence({ derived: { articleReadable: { refuse: null }, undetermined } });

  it('keeps a rule from passing that would have judged it', () => {
    const rule = { given: '$.derived.articleReadable[*]', expect: { const: true } };

    expect(judge(rule, evidence)).toMatchObject({
      outcome: 'cantTell',
      message: 'Cannot tell: The page never became quiet.',
    });
  });

  it('keeps a rule from passing whose schema would have looked at it', () => {
    const rule = {
      given: '$.derived',
      expect: { properties: { articleReadable: { properties: { refuse: { const: true } } } } },
    };

    expect(judge(rule, evidence).outcome).toBe('cantTell');
  });

  it('keeps a rule from being inapplicable that would have had something to judge', () => {
    const rule = { given: '$.derived.articleReadable.refuse' };

    expect(judge(rule, evidence).outcome).toBe('cantTell');
  });

  it('keeps no rule from passing that does not look at it', () => {
    const rule = {
      given: '$.derived',
      expect: { properties: { wayBackEverywhere: { const: true } } },
    };

    expect(judge(rule, evidence).outcome).toBe('passed');
  });

  it('does not excuse what failed elsewhere', () => {
    const rule = { given: '$.derived.articleReadable[*]', expect: { const: false } };

    expect(judge(rule, evidence).outcome).toBe('failed');
  });

  it('includes what a collector could not see', () => {
    const failures = [{ collector: 'requests', code: 'detached', message: 'the frame went away' }];
    const unseen = makeEvidence({ scenarios: { refuse: { requests: null, failures } } });
    const rule = { given: '$.scenarios[*].requests', expect: { items: { required: ['host'] } } };

    expect(judge(rule, unseen).outcome).toBe('cantTell');
  });
});

describe('purity', () => {
  it('leaves frozen evidence and rules as they are', () => {
    const evidence = deepFreeze(structuredClone(flawlessEvidence));
    const ruleSet = deepFreeze(
      makeRuleSet(
        makeRule({ when: { type: 'object' }, given: '$..cookies[*]', expect: { type: 'string' } }),
      ),
    );

    const first = evaluate(evidence, [ruleSet]);

    expect(first).toEqual(evaluate(structuredClone(evidence), [structuredClone(ruleSet)]));
    expect(evidence).toEqual(flawlessEvidence);
  });

  it('orders by rule set and rule, by code unit', () => {
    const first = { ...makeRuleSet(makeRule({ id: 'b' }), makeRule({ id: 'a' })), id: 'z' };
    const second = { ...makeRuleSet(makeRule({ id: 'c' })), id: 'm' };

    const order = evaluate(flawlessEvidence, [first, second]).map(({ ruleId }) => ruleId);

    expect(order).toEqual(['c', 'a', 'b']);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const entry of Object.values(value)) deepFreeze(entry);
    Object.freeze(value);
  }
  return value;
}

describe('a fact that two rules judge', () => {
  const fails: Partial<Rule> = { given: '$.banner.language', expect: { const: 'xx' } };
  const second = makeRule({ ...fails, id: 'second', repeats: 'sample/first' });

  function findSecond(first: Partial<Rule>): Finding | undefined {
    const set = makeRuleSet(makeRule({ id: 'first', ...first }), second);
    return evaluate(flawlessEvidence, [set]).find(({ ruleId }) => ruleId === 'second');
  }

  it('is named by the second where the first charges it', () => {
    expect(findSecond(fails)).toMatchObject({
      outcome: 'failed',
      message: 'Seen: fr. (The same fact as sample/first.)',
      repeats: 'sample/first',
    });
  });

  it('is the second rule’s alone where the first finds nothing', () => {
    expect(findSecond({})).not.toHaveProperty('repeats');
  });
});

describe('a known violation', () => {
  const cookies: Partial<Rule> = {
    requires: ['/scenarios/refuse/cookies', '/derived/exempt/refuse/storage'],
    given: '$.scenarios.refuse.cookies[*]',
    expect: { required: ['domain'], properties: { domain: { not: { const: 'other.example' } } } },
  };
  const undetermined = [{ pointer: '/derived/exempt/refuse/storage', reason: 'Unknown: k.' }];
  const open = makeEvidence({ derived: { exempt: { refuse: { storage: null } }, undetermined } });
  const foreign = withValue('/scenarios/refuse/cookies/0/domain', 'other.example', open);

  it.each<[string, Partial<Rule>, Evidence, Finding['outcome']]>([
    ['is hidden by no fact that is open beside it', cookies, foreign, 'failed'],
    ['is none where only the open fact is left', cookies, open, 'cantTell'],
    [
      'waits where the rule may not apply',
      {
        ...cookies,
        when: {
          properties: {
            derived: {
              required: ['exempt'],
              properties: {
                exempt: { properties: { refuse: { properties: { storage: { const: true } } } } },
              },
            },
          },
        },
      },
      foreign,
      'cantTell',
    ],
    [
      'is not seen in a field that is missing',
      { ...cookies, expect: { required: ['unheard'] } },
      open,
      'cantTell',
    ],
    [
      'waits for a scenario that was not completed',
      cookies,
      withValue('/scenarios/refuse/status', 'failed', foreign),
      'cantTell',
    ],
  ])('%s', (_what, rule, evidence, outcome) => {
    expect(judge(rule, evidence).outcome).toBe(outcome);
  });
});

describe('a question', () => {
  const asking: Partial<Rule> = {
    given: '$.scenarios.accept.cookies',
    expect: { items: { properties: { name: { not: { const: 'forbidden' } } } } },
    ask: {
      unless: { items: { properties: { purpose: { not: { const: 'advertising' } } } } },
      question: 'What are these for: {list}?',
    },
  };
  const cookies = (...purposes: readonly string[]): Evidence =>
    makeEvidence({
      scenarios: {
        accept: {
          cookies: purposes.map((purpose) => ({
            ...flawlessEvidence.scenarios['accept']?.cookies?.[0],
            name: purpose,
            purpose,
          })),
        },
      },
    });

  it('leaves open what is neither as it must be nor a fault', () => {
    expect(judge(asking, cookies('strictly-necessary', 'advertising'))).toMatchObject({
      outcome: 'cantTell',
      message: expect.stringMatching(/^Cannot tell: What are these for: cookie "advertising"/),
      question: expect.stringMatching(/^What are these for/),
      evidence: [{ pointer: '/scenarios/accept/cookies/1' }],
    });
  });

  it('is not asked where nothing is open', () => {
    const finding = judge(asking, cookies('strictly-necessary'));

    expect(finding).toMatchObject({ outcome: 'passed' });
    expect(finding).not.toHaveProperty('question');
  });

  it('hides no fault', () => {
    const evidence = cookies('strictly-necessary', 'advertising');
    const pointer = '/scenarios/accept/cookies/0/name';

    expect(judge(asking, withValue(pointer, 'forbidden', evidence)).outcome).toBe('failed');
  });
});

describe('the day', () => {
  const law = (validity: NonNullable<Rule['validity']>, asOf?: string): Finding | undefined =>
    evaluate(flawlessEvidence, [makeRuleSet(makeRule({ validity }))], { asOf })[0];
  const audited = flawlessEvidence.run.startedAt.slice(0, 10);

  it('is that of the audit unless another is named', () => {
    expect(law({ from: audited, until: audited })?.outcome).toBe('passed');
    expect(law({ from: '2026-02-05' }, '2026-02-04')).toMatchObject({
      outcome: 'inapplicable',
      message:
        'Does not apply: in force from 2026-02-05 on, and this is judged by the law of 2026-02-04.',
    });
    expect(law({ until: '2024-01-31' }, '2024-02-01')?.outcome).toBe('inapplicable');
  });

  it('counts for a whole set too', () => {
    const ruleSet = { ...makeRuleSet(makeRule({})), validity: { from: '2030-01-01' } };

    expect(evaluate(flawlessEvidence, [ruleSet])[0]?.outcome).toBe('inapplicable');
    expect(evaluate(flawlessEvidence, [ruleSet], { asOf: '2030-01-01' })[0]?.outcome).toBe(
      'passed',
    );
  });
});
