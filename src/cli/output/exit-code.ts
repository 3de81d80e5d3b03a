/** Exit codes of commands that judge pages. */
import type { Report } from '../../schema/report.js';
import { options, type FailOn } from '../../schema/options.js';
import { severities } from '../../schema/vocabulary.js';

/**
 * Returns the exit code of a run: 3 where a page could not be audited, 1 where a rule of at least
 * the given severity failed, else 0.
 */
export function exitCodeOf(report: Report, failOn: FailOn = options.failOn.usual): 0 | 1 | 3 {
  if (report.summary.notAudited > 0) return 3;
  const counted = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  const failed = report.pages
    .flatMap((page) => page.findings)
    .some((finding) => finding.outcome === 'failed' && counted.includes(finding.severity));
  return failed ? 1 : 0;
}

/** The exit codes of commands that judge pages, for their help. */
export const exitCodesInWords =
  'Exit codes: 0 nothing at or above --fail-on failed, 1 something did, 2 the call is wrong, 3 a page could not be audited.';
