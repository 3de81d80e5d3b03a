/** The summary for a terminal: failed findings first, the summary line last. */
import type { Evidence } from '../schema/evidence.js';
import type { Finding, Page, ReportInput, ReportSummary } from '../schema/report.js';
import type { Severity } from '../schema/vocabulary.js';
import { shorten, toPrintableLine } from '../text/printable.js';
import { describeHelp } from './wording/describe-help.js';
import { describeRuleSets } from './wording/describe-rule-sets.js';
import { describePage, describeReport, pickByOutcome, plural } from './wording/verdict.js';

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';
type Paint = (text: string, style: Style) => string;

const codes: Record<Style, number> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };
const severityStyle: Record<Severity, Style> = {
  critical: 'red',
  serious: 'red',
  moderate: 'yellow',
  minor: 'dim',
};
const maximumParts = 5;
const maximumText = 300;

/** Renders the summary for a terminal; colours only where the input allows them. */
export function renderTerminal({ report, evidence, color = false }: ReportInput): string {
  const paint: Paint = (text, style) => (color ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
  const pages = report.pages.flatMap((page, index) => [
    ...describeOnePage(page, evidence[index], paint),
    '',
  ]);
  if (evidence.some((each) => each?.run.includesValues)) {
    pages.push(
      paint('The evidence holds values, which may tell a person (--include-values).', 'yellow'),
    );
  }
  return [...pages, describeSummary(report.summary, describeReport(report), paint), ''].join('\n');
}

function describeOnePage(page: Page, evidence: Evidence | undefined, paint: Paint): string[] {
  const head = paint(clean(page.url), 'bold');
  if (page.status === 'not-audited') {
    const { code, message } = page.error ?? { code: 'unknown', message: 'No reason was recorded.' };
    return [head, `  ${paint('Not audited', 'red')} (${clean(code)}): ${clean(message)}`];
  }
  const failed = pickByOutcome(page.findings, 'failed');
  const open = pickByOutcome(page.findings, 'cantTell');
  return [
    head,
    ...(isElsewhere(page) ? [`  Led to ${clean(page.finalUrl ?? '')}`] : []),
    `  ${paint(describePage(page), failed.length > 0 ? 'red' : 'bold')}`,
    ...describeBanner(page),
    ...describeChosen(page),
    ...(evidence ? describeHelp(evidence) : []).map((sentence) => `  ${clean(sentence)}`),
    ...failed.flatMap((finding) => describeFailed(finding, paint)),
    ...(open.length > 0 ? ['', '  Could not be judged:'] : []),
    ...open.map((finding) => `    ? ${nameOf(finding)}: ${clean(finding.message)}`),
  ];
}

function describeChosen(page: Page): string[] {
  const texts = describeRuleSets(page).map((text) => `    ${clean(text)}`);
  return texts.length === 0
    ? []
    : ['  Rule sets, chosen for this page (-r names others):', ...texts];
}

function isElsewhere({ url, finalUrl }: Page): boolean {
  return finalUrl !== undefined && finalUrl.split('#')[0] !== url.split('#')[0];
}

function describeBanner({ banner }: Page): string[] {
  if (!banner) return ['  Banner: could not be observed.'];
  if (!banner.found) return [`  Banner: none found${describeNeed(banner.needed)}.`];
  const about = [banner.cmp ?? 'no known CMP', banner.language ?? 'language unknown'];
  const controls = banner.controls
    .filter((control) => control.layer === 1)
    .map((control) => `${control.role} “${clean(control.text)}”`);
  return [
    `  Banner: found (${about.map(clean).join(', ')})`,
    `  Controls: ${controls.length > 0 ? controls.join(', ') : 'none'}`,
  ];
}

function describeNeed(needed: boolean | undefined): string {
  if (needed === undefined) return '';
  return needed
    ? ', though something was seen that needs consent'
    : ', and nothing was seen that would need one';
}

function describeFailed(finding: Finding, paint: Paint): string[] {
  const parts = finding.evidence.slice(0, maximumParts);
  const more = finding.evidence.length - parts.length;
  const severity = paint(finding.severity, severityStyle[finding.severity]);
  // What is settled needs no word.
  const isOpen = finding.certainty !== undefined && finding.certainty !== 'settled';
  const certainty = isOpen ? `, ${finding.certainty}` : '';
  return [
    '',
    `  ✖ ${severity}${certainty} ${paint(nameOf(finding), 'bold')}`,
    `    ${clean(finding.message)}`,
    ...parts.map((part) => paint(`    at ${clean(part.pointer)}`, 'dim')),
    ...(more > 0 ? [paint(`    and at ${plural(more, 'more place')}`, 'dim')] : []),
  ];
}

function describeSummary(summary: ReportSummary, verdict: string, paint: Paint): string {
  const counts = [
    `${summary.failed} failed`,
    `${summary.cantTell} cantTell`,
    `${summary.untested} untested`,
    `${summary.passed} passed`,
    `${summary.inapplicable} inapplicable`,
  ].join(', ');
  const pages = `${plural(summary.pages, 'page')}, ${summary.notAudited} not audited`;
  const bad = summary.failed + summary.notAudited > 0;
  return `${paint(verdict, bad ? 'red' : 'green')} (${pages}; ${counts})`;
}

function nameOf(finding: Finding): string {
  return clean(`${finding.ruleSet}/${finding.ruleId}`);
}

function clean(text: string): string {
  return shorten(toPrintableLine(text), maximumText);
}
