/** Sums up the findings in plain words, and sorts them for readers. */
import type { Finding, Page, Report, ReportSummary } from '../../schema/report.js';
import { en } from '../words/en.js';
import { say } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';
import { severities, type Outcome, type Severity } from '../../schema/vocabulary.js';

/** How many findings have each outcome. */
export type OutcomeCounts = Pick<ReportSummary, Outcome>;

/** Counts findings by outcome. */
export function countOutcomes(findings: readonly Finding[]): OutcomeCounts {
  const counts = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 };
  for (const finding of findings) counts[finding.outcome] += 1;
  return counts;
}

/** Picks the findings of one outcome, most severe first, otherwise in the report's own order. */
export function pickByOutcome(findings: readonly Finding[], outcome: Outcome): Finding[] {
  return findings
    .filter((finding) => finding.outcome === outcome)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** Groups findings by severity, most severe first; severities without a finding are left out. */
export function groupBySeverity(findings: readonly Finding[]): [Severity, Finding[]][] {
  return severities
    .map((severity): [Severity, Finding[]] => [
      severity,
      findings.filter((finding) => finding.severity === severity),
    ])
    .filter(([, group]) => group.length > 0);
}

/** Returns the verdict on the whole report in one sentence. */
export function describeReport(report: Report, words: Words = en): string {
  const { audited, notAudited, pages } = report.summary;
  if (pages === 0) return words.verdict.noPage;
  const judged = audited > 0 ? describeCounts(report.summary, words) : '';
  if (notAudited === 0) return judged;
  const missing = say(words, words.verdict.notAudited, { count: notAudited });
  return judged === '' ? missing : `${judged} ${missing}`;
}

/** Returns the verdict on one page in one sentence. */
export function describePage(page: Page, words: Words = en): string {
  if (page.status === 'not-audited') return words.verdict.pageNotAudited;
  return describeCounts(countOutcomes(page.findings), words);
}

/** Sums up a set of outcomes; what was not judged is always mentioned. */
function describeCounts(counts: OutcomeCounts, words: Words): string {
  const { verdict } = words;
  const { cantTell, untested, failed: count } = counts;
  const judged = counts.passed + count;
  if (judged + cantTell + untested + counts.inapplicable === 0) return verdict.nothingChecked;
  const open = [
    ...(cantTell > 0 ? [say(words, verdict.cantTell, { count: cantTell })] : []),
    ...(untested > 0 ? [say(words, verdict.untested, { count: untested })] : []),
  ].join('');
  if (count > 0) return say(words, verdict.failed, { count, open });
  return say(words, judged === 0 ? verdict.nothingJudged : verdict.noneFailed, { open });
}

/** Writes a number with its noun, in the plural unless it is one. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
