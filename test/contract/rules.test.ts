/** What every shipped rule keeps: its form, its sources, its examples, and never to pass unseen. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { applyRule } from '../../src/evaluate/judging/apply-rule.js';
import { compileRule } from '../../src/evaluate/rules/compile-rule.js';
import { pointerSegments } from '../../src/schema/json-pointer.js';
import { findDeadParts } from '../../src/evaluate/rules/find-dead-parts.js';
import { loadAsWritten } from '../../src/evaluate/rules/load-rule-sets.js';
import { setAt } from '../../src/documents/merge-patch.js';
import { listShippedRuleSets } from '../../src/evaluate/rules/shipped-rule-sets.js';
import { evidenceOfExample, testRule } from '../../src/evaluate/examples/test-rule.js';
import type { Evidence } from '../../src/schema/evidence.js';
import type { Rule, RuleSet } from '../../src/schema/rule.js';
import { optionalPointers } from './evidence-schema.js';

const rulesFolder = fileURLToPath(new URL('../../../rules/', import.meta.url));
const files = readdirSync(rulesFolder).flatMap((set) =>
  readdirSync(`${rulesFolder}${set}`)
    .filter((name) => name.endsWith('.json') && name !== 'rule-set.json')
    .map((name): [string, string] => [set, name.replace(/\.json$/, '')]),
);

let ruleSets: readonly RuleSet[] = [];

beforeAll(async () => {
  ruleSets = await loadAsWritten(await listShippedRuleSets());
});

function ruleOf(set: string, id: string): Rule {
  const rule = ruleSets.find((ruleSet) => ruleSet.id === set)?.rules.find((own) => own.id === id);
  if (rule === undefined) throw new Error(`${set}/${id} was not loaded.`);
  return rule;
}

it('finds a plausible number of rules', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(ruleSets.flatMap(({ rules }) => rules)).toHaveLength(files.length);
});

it('repeats only rules that there are', () => {
  const named = ruleSets.flatMap(({ rules }) => rules.flatMap(({ repeats }) => repeats ?? []));

  expect(named.length).toBeGreaterThan(0);
  expect(files.map((file) => file.join('/'))).toEqual(expect.arrayContaining(named));
});

it('cites passages that were read: this many at least, which only grows', () => {
  const cited = ruleSets
    .filter(({ id }) => id !== 'rt-reference')
    .flatMap(({ rules }) => rules.flatMap(({ sources }) => sources));

  expect(cited.filter(({ read }) => read !== null).length).toBeGreaterThanOrEqual(231);
});

it('puts a European text first in the European rules', () => {
  const first = ruleSets
    .filter(({ id }) => id === 'eu-core')
    .flatMap(({ rules }) => rules.map(({ sources }) => sources[0]?.title));

  expect(first.filter((title = '') => !/^(?:GDPR|ePrivacy|EDPB|CJEU)/.test(title))).toEqual([]);
});

it('calls critical only what an authority or a court has decided on, or a site has promised', () => {
  const rests = new Set(['decision', 'judgment', 'promise']);
  const unfounded = ruleSets
    .flatMap(({ rules }) => rules)
    .filter(({ severity }) => severity === 'critical')
    .filter(({ sources }) => !sources.some(({ kind }) => rests.has(kind)))
    .map(({ id }) => id);

  expect(unfounded).toEqual([]);
});

it('says of every rule how certain it is', () => {
  const silent = ruleSets.flatMap(({ rules }) => rules).filter(({ certainty }) => !certainty);

  expect(silent.map(({ id }) => id)).toEqual([]);
});

describe.each(files)('%s/%s', (set, id) => {
  it('rests on a passage that somebody has read', () => {
    expect(ruleOf(set, id).sources.filter(({ read }) => read !== null)).not.toEqual([]);
  });

  it('says of decisions and judgments what is known of their being final, and of nothing else', () => {
    const appealable = ['decision', 'judgment'];
    const { sources } = ruleOf(set, id);

    expect(
      sources.filter(
        ({ kind, final, note }) =>
          (appealable.includes(kind) && final === undefined && note === undefined) ||
          (!appealable.includes(kind) && final !== undefined),
      ),
    ).toEqual([]);
  });

  it('gives each example its outcome', () => {
    expect(testRule(ruleOf(set, id))).toEqual([]);
  });

  it('has no part without an effect, and an example of each outcome', () => {
    expect(findDeadParts(ruleOf(set, id))).toEqual([]);
  });

  it('does not stop failing because something was not observed', () => {
    expect(excuses(ruleOf(set, id))).toEqual([]);
  }, 60_000);

  it('fills every slot of its message', () => {
    const { examples, ...rule } = ruleOf(set, id);
    const messages = examples
      .filter(({ outcome }) => outcome === 'failed')
      .map(
        (example) =>
          applyRule(compileRule({ ...rule, examples }), evidenceOfExample(example)).message,
      );

    for (const message of messages) expect(message).not.toMatch(/[{}]|undefined|\[object/);
  });
});

/** Fields whose absence turns a failure of this rule into something that reads like compliance. */
function excuses(rule: Rule): string[] {
  const compiled = compileRule(rule);
  return rule.examples
    .filter(({ outcome }) => outcome === 'failed')
    .flatMap((example) => {
      const evidence = evidenceOfExample(example);
      return optionalPointers(evidence).flatMap((pointer) => {
        const { outcome } = applyRule(compiled, without(evidence, pointer));
        return outcome === 'passed' || outcome === 'inapplicable' ? [`${pointer}: ${outcome}`] : [];
      });
    });
}

/** Evidence that lacks a field, and says so as evidence does. */
function without(document: Evidence, pointer: string): Evidence {
  const [section, name = '', field = ''] = pointerSegments(pointer);
  const gap = removeAt(document, pointerSegments(pointer)) as Evidence;
  if (section === 'derived') {
    return setAt(gap, '/derived/undetermined/-', { pointer, reason: 'unknown' }) as Evidence;
  }
  if (section !== 'scenarios' || field === '') return gap;
  const failure = { collector: field, code: 'unknown', message: 'unknown' };
  return setAt(gap, `/scenarios/${name}/failures/-`, failure) as Evidence;
}

function removeAt(holder: unknown, [segment = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(holder)) {
    return holder.with(Number(segment), removeAt(holder[Number(segment)], rest));
  }
  const fields = new Map(Object.entries(holder as object));
  if (rest.length === 0) fields.delete(segment);
  else fields.set(segment, removeAt(fields.get(segment), rest));
  return Object.fromEntries(fields);
}
