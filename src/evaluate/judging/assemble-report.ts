/** Assembles the findings of all pages of a run into the one report document. */
import type { Evidence } from '../../schema/evidence.js';
import type {
  ChosenRuleSet,
  Finding,
  Page,
  PageError,
  Report,
  ReportSummary,
} from '../../schema/report.js';
import type { Override, RuleSet } from '../../schema/rule.js';
import { readTool } from '../../schema/tool.js';
import { reportSchemaVersion } from '../../schema/versions.js';

/** A page and its result. */
export type PageResult =
  | {
      readonly url: string;
      readonly evidence: Evidence;
      readonly findings: readonly Finding[];
      /** The rule sets that were chosen for it; undefined where they were named. */
      readonly chosen?: readonly ChosenRuleSet[] | undefined;
      /** Path of the evidence, relative to the report's folder; undefined where it is not kept. */
      readonly evidencePath?: string | undefined;
    }
  | { readonly url: string; readonly error: PageError };

/** The parts of a report; the caller supplies the times. */
export interface ReportParts {
  readonly startedAt: string;
  readonly finishedAt: string;
  /** The day whose law was asked for. */
  readonly asOf?: string | undefined;
  readonly ruleSets: readonly RuleSet[];
  readonly pages: readonly PageResult[];
}

/** Assembles the report; pages keep their order. */
export function assembleReport({
  startedAt,
  finishedAt,
  asOf,
  ruleSets,
  pages,
}: ReportParts): Report {
  const reported = pages.map((page) => reportPage(page));
  return {
    schemaVersion: reportSchemaVersion,
    tool: { ...readTool() },
    startedAt,
    finishedAt,
    ...(asOf !== undefined && { asOf }),
    ruleSets: ruleSets.map(({ id, version, title, override = {} }) => ({
      id,
      version,
      title,
      ...changesOf(override),
    })),
    summary: summarize(reported),
    pages: reported,
  };
}

function changesOf(override: NonNullable<RuleSet['override']>) {
  const changes = Object.entries(override).map(([rule, { reason, ...change }]) => ({
    rule,
    what: describeChange(change),
    reason,
  }));
  return changes.length === 0 ? {} : { changes };
}

function describeChange({
  off,
  severity,
  certainty,
  message,
  parameters = {},
}: Omit<Override, 'reason'>): string[] {
  return [
    off === undefined ? [] : [off ? 'off' : 'on'],
    severity === undefined ? [] : `severity: ${severity}`,
    certainty === undefined ? [] : `certainty: ${certainty}`,
    message === undefined ? [] : `message: ${message}`,
    ...Object.entries(parameters).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  ].flat();
}

function reportPage(page: PageResult): Page {
  if ('error' in page) {
    return { url: page.url, status: 'not-audited', error: page.error, findings: [] };
  }
  const { url, evidence, chosen, findings, evidencePath } = page;
  const banner = reportBanner(evidence);
  return {
    url,
    finalUrl: evidence.page.finalUrl,
    status: 'audited',
    ...(banner === undefined ? {} : { banner }),
    ...(chosen && { ruleSets: [...chosen] }),
    findings: [...findings],
    ...(evidencePath === undefined ? {} : { evidence: evidencePath }),
  };
}

/** Undefined where it could not be observed whether there is a banner. */
function reportBanner({ banner, cmp, derived }: Evidence): Page['banner'] {
  if (banner === undefined) return undefined;
  if (banner === null) {
    const { trackingSeen } = derived;
    const needed = trackingSeen === undefined ? {} : { needed: trackingSeen };
    return {
      found: false,
      ...needed,
      cmp: cmp.name ?? null,
      language: null,
      text: '',
      controls: [],
    };
  }
  const { language, text, controls } = banner;
  return {
    found: true,
    cmp: cmp.name ?? null,
    language,
    text,
    controls: controls.map(({ role, text: label, layer }) => ({ role, text: label, layer })),
  };
}

function summarize(pages: readonly Page[]): ReportSummary {
  const findings = pages.flatMap((page) => page.findings);
  const count = (outcome: Finding['outcome']): number =>
    findings.filter((finding) => finding.outcome === outcome).length;
  const audited = pages.filter((page) => page.status === 'audited').length;
  return {
    pages: pages.length,
    audited,
    notAudited: pages.length - audited,
    failed: count('failed'),
    cantTell: count('cantTell'),
    passed: count('passed'),
    inapplicable: count('inapplicable'),
    untested: count('untested'),
  };
}
