/** Unit tests of `src/reporters/verdict`. */
import { describe, expect, it } from '@jest/globals';
import {
  describePage,
  describeReport,
  groupBySeverity,
} from '../../../src/reporters/wording/verdict.js';
import type { Finding, Page } from '../../../src/schema/report.js';
import { loadSample } from '../../sample/load-sample.js';

const finding = (
  outcome: Finding['outcome'],
  severity: Finding['severity'] = 'minor',
): Finding => ({
  ruleId: 'a-rule',
  ruleSet: 'a-set',
  severity,
  outcome,
  title: 'A rule',
  message: '',
  evidence: [],
  sources: [],
  remediation: '',
  tags: [],
});
const page = (...findings: Finding[]): Page => ({
  url: 'https://a.test/',
  status: 'audited',
  findings,
});

describe('describePage', () => {
  it.each([
    ['failures', page(finding('failed'), finding('passed')), '1 requirement failed.'],
    [
      'failures and unknowns',
      page(finding('failed'), finding('failed'), finding('cantTell'), finding('untested')),
      '2 requirements failed, 1 could not be judged, 1 was not tested.',
    ],
    ['passes', page(finding('passed'), finding('inapplicable')), 'No requirement failed.'],
    [
      'passes and unknowns',
      page(finding('passed'), finding('cantTell')),
      'No requirement failed, 1 could not be judged.',
    ],
    [
      'unknowns only',
      page(finding('cantTell')),
      'No requirement was found to be met or failed, 1 could not be judged.',
    ],
    [
      'what no scenario tested',
      page(finding('passed'), finding('untested'), finding('untested')),
      'No requirement failed, 2 were not tested.',
    ],
    ['nothing', page(), 'No requirement was checked.'],
    [
      'a page that was not audited',
      { ...page(), status: 'not-audited' as const },
      'This page could not be audited.',
    ],
  ])('says what %s amount to', (_name, audited, expected) => {
    expect(describePage(audited)).toBe(expected);
  });
});

describe('describeReport', () => {
  it('never leaves out pages that were not audited', () => {
    const { report } = loadSample();
    const summary = { ...report.summary, pages: 3, notAudited: 2 };

    expect(describeReport({ ...report, summary })).toBe(
      '9 requirements failed, 2 could not be judged, 1 was not tested. 2 pages could not be audited.',
    );
  });

  it('says when there was no page', () => {
    const { report } = loadSample();

    expect(describeReport({ ...report, summary: { ...report.summary, pages: 0 } })).toBe(
      'No page was audited.',
    );
  });
});

describe('groupBySeverity', () => {
  it('puts the gravest first and leaves empty groups out', () => {
    const groups = groupBySeverity([finding('failed', 'minor'), finding('failed', 'critical')]);

    expect(groups.map(([severity, group]) => [severity, group.length])).toEqual([
      ['critical', 1],
      ['minor', 1],
    ]);
  });
});
