/**
 * The options of `bandeau audit` that a config cannot contain; the others are read by the table of
 * options.
 */
import type { BrowserArguments } from './browser-options.js';
import type { AddressSources } from './page-addresses.js';
import type { ProgressArguments } from './progress-options.js';
import type { RecordingArguments } from './recording-options.js';
import type { ReportOptions } from './report-options.js';

/** The options of `audit`, as the command line gives them. */
export interface AuditArguments
  extends
    Pick<ReportOptions, 'quiet'>,
    Pick<BrowserArguments, 'noSandbox'>,
    RecordingArguments,
    AddressSources,
    ProgressArguments {
  readonly config?: string | undefined;
}
