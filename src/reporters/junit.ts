/**
 * The findings as test results: a suite per page, a case per rule.
 * @see the JUnit XML of Ant's task, as Jenkins and its xUnit plug-in read it
 */
import { createRequire } from 'node:module';
import type * as XmlBuilder from 'xmlbuilder2';
import type { Finding, Page, Report, ReportInput } from '../schema/report.js';
import { hostOf } from '../text/host.js';
import { shorten, toPrintable } from '../text/printable.js';
import { countOutcomes } from './wording/verdict.js';

const require = createRequire(import.meta.url);

type Attributes = Readonly<Record<string, string>>;
type Node = Readonly<Record<string, unknown>>;

const maximumMessage = 1000;
const maximumParts = 50;

/**
 * Renders JUnit XML. A failed rule is a failure, and a page that was not audited an error. A rule
 * that could not be judged, was not tested or does not apply is skipped, with the reason, and never
 * a pass. Printable text contains no character that XML 1.0 forbids even when escaped (§ 2.2,
 * production 2).
 */
export function renderJunit({ report }: ReportInput): string {
  const suites = report.pages.map((page) => describePage(page, report));
  const totals = {
    tests: sumOf(suites, 'tests'),
    failures: sumOf(suites, 'failures'),
    errors: sumOf(suites, 'errors'),
  };
  const root = { ...attributes({ name: report.tool.name, ...totals }), testsuite: suites };
  // Loaded only here: its many files take longer to load than a whole report in another format.
  const { create } = require('xmlbuilder2') as typeof XmlBuilder;
  const document = create({ version: '1.0', encoding: 'UTF-8' }, { testsuites: root });
  return `${document.end({ prettyPrint: true })}\n`;
}

function describePage(page: Page, report: Report): Node {
  const url = page.finalUrl ?? page.url;
  const cases = page.status === 'audited' ? page.findings.map(describeCase) : [notAudited(page)];
  const { failed, cantTell, inapplicable, untested } = countOutcomes(page.findings);
  return {
    ...attributes({
      name: url,
      timestamp: report.startedAt.slice(0, 19),
      hostname: hostOf(url) ?? '',
      tests: String(cases.length),
      failures: String(failed),
      errors: page.status === 'audited' ? '0' : '1',
      skipped: String(cantTell + inapplicable + untested),
      time: '0',
    }),
    testcase: cases,
  };
}

function describeCase(finding: Finding): Node {
  return {
    ...attributes({
      classname: finding.ruleSet,
      name: `${finding.ruleId}: ${finding.title}`,
      time: '0',
    }),
    ...describeOutcome(finding),
  };
}

function describeOutcome(finding: Finding): Node {
  switch (finding.outcome) {
    case 'passed':
      return {};
    case 'failed':
      return {
        failure: {
          ...attributes({ message: finding.message, type: finding.severity }),
          '#': toPrintable(describeFailure(finding)),
        },
      };
    case 'cantTell':
    case 'inapplicable':
    case 'untested':
      return { skipped: attributes({ message: `${finding.outcome}: ${finding.message}` }) };
  }
}

function describeFailure({ evidence, remediation, sources }: Finding): string {
  const parts = evidence.slice(0, maximumParts).map(({ pointer }) => `at ${shorten(pointer, 300)}`);
  const more = evidence.length - parts.length;
  return [
    ...parts,
    ...(more > 0 ? [`and ${more} more`] : []),
    `What to do: ${remediation}`,
    ...sources.map(({ title, section }) => `Source: ${section ? `${title}, ${section}` : title}`),
  ].join('\n');
}

function notAudited(page: Page): Node {
  const { code, message } = page.error ?? { code: 'unknown', message: 'No reason was recorded.' };
  return {
    ...attributes({ classname: 'page', name: 'the page can be audited', time: '0' }),
    error: attributes({ message, type: code }),
  };
}

function attributes(values: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `@${name}`,
      shorten(toPrintable(value), maximumMessage),
    ]),
  );
}

function sumOf(suites: readonly Node[], name: string): string {
  return String(suites.reduce((sum, suite) => sum + Number(suite[`@${name}`]), 0));
}
