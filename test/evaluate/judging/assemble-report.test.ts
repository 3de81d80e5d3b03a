import { describe, expect, it } from '@jest/globals';
import { assembleReport } from '../../../src/evaluate/judging/assemble-report.js';
import { evaluate } from '../../../src/evaluate/judging/evaluate.js';
import { setAt } from '../../../src/documents/merge-patch.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import { parseReport } from '../../../src/schema/parse.js';
import type { Report } from '../../../src/schema/report.js';
import { makeEvidence, makeRule, makeRuleSet } from '../make-rule.js';

const ruleSet = makeRuleSet(
  makeRule({ id: 'a' }),
  makeRule({ id: 'b', expect: false }),
  makeRule({ id: 'c', requires: ['/scenarios/gpc'] }),
  makeRule({ id: 'd', given: '$.none' }),
  makeRule({ id: 'e', requires: ['/none'] }),
);
const times = { startedAt: '2026-01-05T09:00:00Z', finishedAt: '2026-01-05T09:01:00Z' };

function reportOn(evidence: Evidence): Report {
  const findings = evaluate(evidence, [ruleSet]);
  const page = {
    url: evidence.page.url,
    evidence,
    findings,
    evidencePath: 'pages/a/evidence.json',
  };
  return assembleReport({ ...times, ruleSets: [ruleSet], pages: [page] });
}

describe('a report', () => {
  it('is valid, and counts each outcome', () => {
    const report = parseReport(reportOn(flawlessEvidence), 'test');

    expect(report).toMatchObject({
      ...times,
      ruleSets: [{ id: 'sample', version: '1.0.0', title: 'Sample' }],
      summary: {
        pages: 1,
        audited: 1,
        notAudited: 0,
        failed: 1,
        passed: 1,
        untested: 1,
        inapplicable: 1,
        cantTell: 1,
      },
    });
  });

  it('says of a page which banner it has and where its evidence is', () => {
    expect(reportOn(flawlessEvidence).pages[0]).toMatchObject({
      status: 'audited',
      finalUrl: flawlessEvidence.page.finalUrl,
      evidence: 'pages/a/evidence.json',
      banner: {
        found: true,
        language: 'fr',
        controls: expect.arrayContaining([{ role: 'refuse', text: 'Tout refuser', layer: 1 }]),
      },
    });
  });

  it('tells a page without a banner from one where nobody could look', () => {
    const none = reportOn(setAt(flawlessEvidence, '/banner', null) as Evidence);
    const unknown = reportOn(makeEvidence({ banner: null }));

    expect(none.pages[0]?.banner).toEqual({
      found: false,
      needed: true,
      cmp: null,
      language: null,
      text: '',
      controls: [],
    });
    expect(unknown.pages[0]).not.toHaveProperty('banner');
  });

  it('keeps a page that could not be audited, with the reason', () => {
    const error = { code: 'name-not-resolved', message: 'There is no such host.' };

    const report = assembleReport({
      ...times,
      ruleSets: [ruleSet],
      pages: [{ url: 'https://none.example/', error }],
    });

    expect(parseReport(report, 'test')).toMatchObject({
      summary: { pages: 1, audited: 0, notAudited: 1 },
      pages: [{ url: 'https://none.example/', status: 'not-audited', error, findings: [] }],
    });
  });
});
