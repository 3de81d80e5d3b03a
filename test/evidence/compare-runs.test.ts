import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../src/evaluate/judging/evaluate.js';
import { markUnstable } from '../../src/evidence/compare-runs.js';
import { deriveFacts } from '../../src/derive/derive.js';
import type { Observed } from '../../src/derive/facts/observed.js';
import type { Evidence } from '../../src/schema/evidence.js';
import { parseEvidence } from '../../src/schema/parse.js';
import type { Finding } from '../../src/schema/report.js';
import { makeRule, makeRuleSet } from '../evaluate/make-rule.js';
import { addCookie, observePage, scenarioOf } from '../derive/observed-page.js';

function evidenceOf(change?: (page: Observed) => void): Evidence {
  const observed = observePage(change);
  return { ...observed, derived: deriveFacts(observed) };
}

const tracked = (page: Observed): void => addCookie(page, 'refuse');

const noTracesRule = makeRule({
  given: '$.derived.traces.refuse',
  expect: { maxItems: 0 },
  message: 'There is {list}.',
});

function judge(runs: readonly Evidence[]): Finding | undefined {
  const [first, ...others] = runs;
  if (!first) throw new Error('no run');
  // Through JSON, as from disk: the marks are all that a later judgement has.
  const stored = JSON.parse(JSON.stringify(markUnstable(first, others))) as unknown;
  return evaluate(parseEvidence(stored, 'test'), [makeRuleSet(noTracesRule)])[0];
}

describe('several audits of one page', () => {
  it('are alike where only moments, hashes and the order of a list differ', () => {
    const first = evidenceOf((page) => {
      addCookie(page, 'refuse', { name: 'a', atMs: 10, valueHash: '1' });
      addCookie(page, 'refuse', { name: 'b' });
    });
    const second = evidenceOf((page) => {
      addCookie(page, 'refuse', { name: 'b' });
      addCookie(page, 'refuse', { name: 'a', atMs: 990, valueHash: '2' });
    });

    expect(markUnstable(first, [second]).repeat).toEqual({ runs: 2, unstable: [] });
  });

  it('mark what differs, with what the other runs have there', () => {
    const marked = markUnstable(evidenceOf(), [evidenceOf(), evidenceOf(tracked)]);

    const part = marked.repeat?.unstable.find(
      ({ pointer }) => pointer === '/derived/traces/refuse',
    );
    expect(marked.repeat?.runs).toBe(3);
    expect(part?.otherRuns).toMatchObject([{ value: [] }, { value: [{ name: '_ga' }] }]);
  });

  it('keep apart what is missing and what is null', () => {
    const missing = evidenceOf((page) => {
      delete page.banner;
    });
    const none = evidenceOf((page) => {
      page.banner = null;
    });

    const parts = markUnstable(none, [missing]).repeat?.unstable;

    expect(parts).toContainEqual({ pointer: '/banner', otherRuns: [{}] });
  });
});

describe('a rule on a page that was audited several times', () => {
  it('cannot be told where one run fails and another does not, whichever comes first', () => {
    const clean = evidenceOf();
    const bad = evidenceOf(tracked);

    for (const runs of [
      [clean, bad],
      [bad, clean],
      [clean, clean, bad],
    ]) {
      expect(judge(runs)).toMatchObject({ outcome: 'cantTell', evidence: [] });
    }
  });

  it('says how often it came out how, and what was seen', () => {
    const message = judge([evidenceOf(), evidenceOf(), evidenceOf(tracked)])?.message;

    expect(message).toBe(
      'Cannot tell: of 3 audits of the page it is passed in 2, failed in 1. Where it failed: There is cookie "_ga" (news.example).',
    );
  });

  it('fails where every run fails, though not by the same cookie', () => {
    const other = evidenceOf((page) => addCookie(page, 'refuse', { name: '_gid' }));

    expect(judge([evidenceOf(tracked), other])?.outcome).toBe('failed');
  });

  it('cannot be told where a scenario did not come to its end in one of the runs', () => {
    const stopped = evidenceOf((page) => {
      scenarioOf(page, 'refuse').status = 'failed';
    });

    expect(judge([evidenceOf(), stopped])?.outcome).toBe('cantTell');
  });

  it('refuses marks that make no evidence', () => {
    const unstable = [{ pointer: '/scenarios', otherRuns: [{ value: 'none' }] }];
    const forged: Evidence = { ...evidenceOf(), repeat: { runs: 2, unstable } };

    expect(() => evaluate(forged, [makeRuleSet(noTracesRule)])).toThrow(/run 2/);
  });
});
