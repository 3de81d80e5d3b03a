import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../src/evaluate/judging/evaluate.js';
import { setAt } from '../../../src/documents/merge-patch.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import type { Rule } from '../../../src/schema/rule.js';
import { makeEvidence, makeRule, makeRuleSet } from '../make-rule.js';

// As text: an object literal with a member `then` looks like a promise to some tools.
const thenTitleIsX: unknown = JSON.parse('{"then":{"properties":{"title":{"const":"x"}}}}');

function pointersOf(rule: Partial<Rule>, evidence = flawlessEvidence): string[] {
  const findings = evaluate(evidence, [makeRuleSet(makeRule(rule))]);
  return findings.flatMap((finding) => finding.evidence.map(({ pointer }) => pointer));
}

describe('the parts that failed', () => {
  it.each<[string, Partial<Rule>, string[]]>([
    [
      'the scalar that was selected',
      { given: '$.page.language', expect: { const: 'de' } },
      ['/page/language'],
    ],
    [
      'the element a field lies in',
      {
        given: '$.banner',
        expect: { properties: { controls: { items: { properties: { layer: { const: 1 } } } } } },
      },
      ['/banner/controls/4'],
    ],
    [
      'the element once, whatever fails in it',
      {
        given: '$.banner.controls[3]',
        expect: { properties: { boxed: { const: true }, element: { const: 'button' } } },
      },
      ['/banner/controls/3'],
    ],
    [
      'a field of the selected node where no list lies between',
      {
        given: '$.scenarios.refuse',
        expect: { properties: { banner: { properties: { onRevisit: { const: 'visible' } } } } },
      },
      ['/scenarios/refuse/banner/onRevisit'],
    ],
    [
      'each element of a list that should be empty',
      { given: '$.derived.traces.accept', expect: { maxItems: 0 } },
      ['/derived/traces/accept/0', '/derived/traces/accept/1'],
    ],
    [
      'each element of a list that should be another',
      { given: '$.derived.traces.accept', expect: { const: [] } },
      ['/derived/traces/accept/0', '/derived/traces/accept/1'],
    ],
    [
      'the list that lacks something',
      {
        given: '$.banner.controls',
        expect: { contains: { properties: { role: { const: 'subscribe' } } } },
      },
      ['/banner/controls'],
    ],
    [
      'the element where no alternative fits',
      {
        given: '$.banner.controls[0]',
        expect: {
          anyOf: [
            { properties: { layer: { const: 2 } } },
            { properties: { boxed: { const: false } } },
          ],
        },
      },
      ['/banner/controls/0'],
    ],
    [
      'the object that lacks a field',
      { given: '$.page', expect: { required: ['publisher'] } },
      ['/page'],
    ],
    [
      'the field that should not be there',
      {
        given: '$.derived.violationsOnLayer',
        expect: { properties: { '1': {} }, additionalProperties: false },
      },
      ['/derived/violationsOnLayer/2'],
    ],
    [
      'both elements that are the same',
      {
        given: '$.scenarios.accept.wayBack.pages[*]',
        expect: { not: { required: ['found'] } },
      },
      ['/scenarios/accept/wayBack/pages/0', '/scenarios/accept/wayBack/pages/1'],
    ],
    [
      'what then asks for, not that if was met',
      {
        given: '$.page',
        expect: { if: { required: ['title'] }, else: false, ...(thenTitleIsX as object) },
      },
      ['/page/title'],
    ],
  ])('are %s', (_, rule, expected) => {
    expect(pointersOf(rule)).toEqual(expected);
  });

  it('are escaped like any JSON Pointer', () => {
    const evidence = makeEvidence({
      scenarios: { 'a/b~c': { status: 'failed', failures: [], steps: [] } },
    });

    expect(
      pointersOf({ given: '$.scenarios[*].status', expect: { const: 'completed' } }, evidence),
    ).toEqual(['/scenarios/a~1b~0c/status']);
  });

  it('show long values shortened', () => {
    const evidence = setAt(flawlessEvidence, '/banner/text', 'é'.repeat(100_000)) as Evidence;

    const [finding] = evaluate(evidence, [
      makeRuleSet(makeRule({ given: '$.banner.text', expect: false, message: 'It says: {value}' })),
    ]);

    expect(JSON.stringify(finding).length).toBeLessThan(2000);
  });
});
