/** Exit codes of commands that judge pages. */
import type { Finding, Report } from '../../schema/report.js';
import { options, type FailOn } from '../../schema/options.js';
import { certainties, severities, type Certainty, type Severity } from '../../schema/vocabulary.js';

/**
 * Returns the exit code of a run: 3 where a page could not be audited, 1 where a rule of at least
 * the given severity (and certainty) failed, else 0.
 */
export function exitCodeOf(report: Report, failOn: FailOn = options.failOn.usual): 0 | 1 | 3 {
  if (report.summary.notAudited > 0) return 3;
  const failed = report.pages
    .flatMap((page) => page.findings)
    .some((finding) => finding.outcome === 'failed' && counts(finding, failOn));
  return failed ? 1 : 0;
}

/** A rule that does not say how certain it is counts as arguable. */
function counts({ severity, certainty = 'arguable' }: Finding, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const [mildest, least] = failOn.split(':') as [Severity, Certainty?];
  const isGrave = severities.indexOf(severity) <= severities.indexOf(mildest);
  return isGrave && (!least || certainties.indexOf(certainty) <= certainties.indexOf(least));
}

/** The exit codes of commands that judge pages, for their help. */
export const exitCodesInWords =
  'Exit codes: 0 nothing at or above --fail-on failed, 1 something did, 2 the call is wrong, 3 a page could not be audited.';
