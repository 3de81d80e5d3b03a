/** The public API, for other programs. */
import { startAuditor, type AuditOptions } from './audit/start-auditor.js';
import { render as renderInput, type ReportFormat } from './reporters/index.js';
import type { Evidence } from './schema/evidence.js';
import type { Report, ReportInput } from './schema/report.js';

export { classifyControlText } from './banner/captions/classify-control-text.js';
export type { LaunchOptions } from './browser/launch/launch-options.js';
export { closeAllBrowsers } from './browser/launch/running-browsers.js';
export { startAuditor, type Auditor, type AuditOptions } from './audit/start-auditor.js';
export type { PageObservation } from './evidence/assemble-evidence.js';
export { readRecording, type StoredRecording } from './recordings/read-recording.js';
export { defaultScenarios, scenarios } from './scenarios/index.js';
export { isScenarioId, type ScenarioId } from './schema/scenario-traits.js';
export {
  assembleReport,
  type PageResult,
  type ReportParts,
} from './evaluate/judging/assemble-report.js';
export { evaluate, type EvaluateOptions } from './evaluate/judging/evaluate.js';
export { deriveAnew } from './derive/derive-anew.js';
export { chooseRuleSets } from './evaluate/choosing/choose-rule-sets.js';
export {
  listUsedRuleSets,
  loadRulesForPages,
  namedRules,
  type PageRules,
  type RulesForPages,
} from './evaluate/choosing/rules-for-pages.js';
export { loadRuleSets } from './evaluate/rules/load-rule-sets.js';
export { parseEvidenceText, readEvidence, type StoredEvidence } from './documents/read-evidence.js';
export { readAnswers } from './documents/read-answers.js';
export type { Answer } from './schema/answers.js';
export { readRulesAt } from './evaluate/rules/read-rules-at.js';
export { listShippedRuleSets, referenceRuleSets } from './evaluate/rules/shipped-rule-sets.js';
export { testRule, type ExampleMismatch } from './evaluate/examples/test-rule.js';
export { renderTerminal, reporters, type ReportFormat } from './reporters/index.js';
export type { Help, Site } from './schema/config.js';
export { AuditError, type AuditErrorCode } from './schema/audit-error.js';

/**
 * Audits one page with a browser of its own and returns the evidence; no rule is applied.
 * @throws {AuditError} usage — options contradict each other, name no DNS server or another profile of the
 * browser; `record` names no empty folder; `replay` is of another page
 * @throws {AuditError} file-unreadable, cookie-database-invalid — the file of `cookieDatabase`
 * @throws {AuditError} file-unwritable, recording-invalid — the folder of `record`; the recording of `replay`
 * @throws {AuditError} browser-not-found, browser-not-started, sandbox-unavailable — no browser can be started
 * @throws {AuditError} name-not-resolved, connection-refused, certificate-invalid, redirect-loop, timed-out,
 * http-error, not-a-page, bot-challenge, access-denied, error-page, xml-invalid,
 * not-html, navigation-failed — the address gives no page that can be audited
 * @throws {AuditError} observation-failed — the page was loaded, but no scenario was completed
 * @throws {AuditError} browser-died — the browser ended during the audit
 */
export async function audit(url: string, options: AuditOptions = {}): Promise<Evidence> {
  const auditor = await startAuditor(options);
  try {
    return (await auditor.observe(url)).evidence;
  } finally {
    await auditor.close();
  }
}

/**
 * Renders a report; given with its evidence and screenshots, the HTML report shows those too.
 * @throws {TypeError} where the format is none of `reporters`
 */
export function render(report: Report | ReportInput, format: ReportFormat): string | Uint8Array {
  const input =
    'report' in report ? report : { report, evidence: report.pages.map(() => undefined) };
  return renderInput(input, format);
}
