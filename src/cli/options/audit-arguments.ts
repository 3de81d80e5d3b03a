/** The options of `bandeau audit`, all groups together. */
import type { KeepArguments } from './keep-options.js';
import type { AddressSources } from './page-addresses.js';
import type { ProgressArguments } from './progress-options.js';
import type { RecordingArguments } from './recording-options.js';
import type { ReportOptions } from './report-options.js';
import type { VisitArguments } from './visit-options.js';

/** The options of `audit`, as the command line gives them. */
export interface AuditArguments
  extends
    ReportOptions,
    VisitArguments,
    KeepArguments,
    RecordingArguments,
    AddressSources,
    ProgressArguments {
  readonly config?: string | undefined;
  readonly concurrency?: number | undefined;
}
