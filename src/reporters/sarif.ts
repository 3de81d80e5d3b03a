/**
 * The findings for code-scanning tools.
 * @see SARIF 2.1.0 (OASIS), § 3.27 result, § 3.49 reportingDescriptor, § 3.20 invocation
 */
import { createHash } from 'node:crypto';
import type { Finding, FindingPart, Page, Report, ReportInput } from '../schema/report.js';
import { lastSegment } from '../schema/json-pointer.js';
import type { Outcome, Severity } from '../schema/vocabulary.js';
import { toPrintable, toPrintableLine } from '../text/printable.js';
import { parseHttpUrl, spellUri } from './wording/page-url.js';

const schemaUri =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  critical: 'error',
  serious: 'error',
  moderate: 'warning',
  minor: 'note',
};

/** An untested rule is as open as one that could not be decided. */
const kinds: Record<Outcome, 'fail' | 'pass' | 'open' | 'notApplicable'> = {
  failed: 'fail',
  passed: 'pass',
  cantTell: 'open',
  untested: 'open',
  inapplicable: 'notApplicable',
};

const unexplained = 'The page was not audited; no reason was recorded.';

/** Renders a SARIF log with one run: a result per failed part, and one result per other outcome. */
export function renderSarif({ report }: ReportInput): string {
  const log = { $schema: schemaUri, version: '2.1.0', runs: [describeRun(report)] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRun(report: Report) {
  const rules = listRules(report);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const uris = [...new Set(report.pages.map(uriOf))];
  return {
    tool: { driver: { name: report.tool.name, version: report.tool.version, rules } },
    invocations: [describeInvocation(report)],
    artifacts: uris.map((uri) => ({ location: { uri }, roles: ['analysisTarget'] })),
    results: report.pages.flatMap((page) =>
      page.findings.flatMap((finding) =>
        describeFinding(finding, {
          page,
          pageIndex: uris.indexOf(uriOf(page)),
          ruleIndex: indexes.get(nameOf(finding)),
        }),
      ),
    ),
    properties: { ruleSets: report.ruleSets, summary: report.summary },
  };
}

function listRules(report: Report) {
  const findings = new Map(
    report.pages.flatMap((page) => page.findings).map((finding) => [nameOf(finding), finding]),
  );
  return [...findings.keys()]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((id) => {
      const finding = findings.get(id);
      return finding ? [describeRule(id, finding)] : [];
    });
}

function describeRule(id: string, finding: Finding) {
  const helpUri = finding.sources.map(({ url }) => url && parseHttpUrl(url)).find(Boolean);
  return {
    id,
    shortDescription: { text: toPrintable(finding.title) },
    help: { text: toPrintable(describeHelp(finding)) },
    ...(helpUri ? { helpUri: spellUri(helpUri) } : {}),
    defaultConfiguration: { level: levels[finding.severity] },
    properties: { severity: finding.severity, tags: [...new Set(finding.tags)] },
  };
}

function describeHelp({ remediation, sources }: Finding): string {
  const texts = sources.map(({ title, section }) => (section ? `${title}, ${section}` : title));
  return [remediation, ...texts.map((text) => `Source: ${text}`)].join('\n');
}

function describeInvocation(report: Report) {
  const notAudited = report.pages.filter((page) => page.status === 'not-audited');
  return {
    executionSuccessful: notAudited.length === 0,
    startTimeUtc: report.startedAt,
    endTimeUtc: report.finishedAt,
    toolExecutionNotifications: notAudited.map((page) => ({
      descriptor: { id: page.error?.code ?? 'unknown' },
      level: 'error',
      message: { text: toPrintable(page.error?.message ?? unexplained) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(page) } } }],
    })),
  };
}

interface ResultPlace {
  readonly page: Page;
  readonly pageIndex: number;
  readonly ruleIndex: number | undefined;
}

function describeFinding(finding: Finding, place: ResultPlace) {
  const parts = finding.outcome === 'failed' ? finding.evidence : [];
  if (parts.length === 0) return [describeResult(finding, place)];
  return parts.map((part) => describeResult(finding, { ...place, part }));
}

function describeResult(
  finding: Finding,
  { page, pageIndex, ruleIndex, part }: ResultPlace & { readonly part?: FindingPart },
) {
  const failed = finding.outcome === 'failed';
  return {
    ruleId: nameOf(finding),
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    kind: kinds[finding.outcome],
    level: failed ? levels[finding.severity] : 'none',
    message: { text: toPrintable(finding.message || finding.title) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(page), index: pageIndex },
        },
        ...(part ? { logicalLocations: [describePointer(part.pointer)] } : {}),
      },
    ],
    partialFingerprints: {
      'bandeauFinding/v1': part?.fingerprint ?? identify(nameOf(finding), page.url),
    },
    properties: {
      outcome: finding.outcome,
      severity: finding.severity,
      ...(finding.certainty && { certainty: finding.certainty }),
    },
  };
}

function describePointer(pointer: string) {
  return {
    name: toPrintableLine(lastSegment(pointer)),
    fullyQualifiedName: pointer,
    kind: 'value',
  };
}

function identify(rule: string, url: string): string {
  return createHash('sha256').update(`${rule}\n${url}`).digest('hex').slice(0, 32);
}

function nameOf(finding: Finding): string {
  return `${finding.ruleSet}/${finding.ruleId}`;
}

function uriOf(page: Page): string {
  return spellUri(page.finalUrl ?? page.url);
}
