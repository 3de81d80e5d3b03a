/** Sums up the findings in plain words, and sorts them for readers. */
import type { Finding, Page, Report, ReportSummary } from '../../schema/report.js';
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
export function describeReport(report: Report): string {
  const { audited, notAudited, pages } = report.summary;
  if (pages === 0) return 'No page was audited.';
  const judged = audited > 0 ? describeCounts(report.summary) : '';
  if (notAudited === 0) return judged;
  const missing = `${plural(notAudited, 'page')} could not be audited.`;
  return judged === '' ? missing : `${judged} ${missing}`;
}

/** Returns the verdict on one page in one sentence. */
export function describePage(page: Page): string {
  if (page.status === 'not-audited') return 'This page could not be audited.';
  return describeCounts(countOutcomes(page.findings));
}

/** Sums up a set of outcomes; what was not judged is always mentioned. */
function describeCounts(counts: OutcomeCounts): string {
  const judged = counts.passed + counts.failed;
  const open = counts.cantTell + counts.untested;
  if (judged + open + counts.inapplicable === 0) return 'No requirement was checked.';
  const notTested =
    counts.untested === 1 ? '1 was not tested' : `${counts.untested} were not tested`;
  const notJudged = [
    ...(counts.cantTell > 0 ? [`, ${counts.cantTell} could not be judged`] : []),
    ...(counts.untested > 0 ? [`, ${notTested}`] : []),
  ].join('');
  if (counts.failed > 0) return `${plural(counts.failed, 'requirement')} failed${notJudged}.`;
  if (judged === 0) return `No requirement was found to be met or failed${notJudged}.`;
  return `No requirement failed${notJudged}.`;
}

/** Writes a number with its noun, in the plural unless it is one. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
