/** The registry of report formats: each a file name and a pure function from the report to text. */
import type { ReportInput } from '../schema/report.js';
import { renderHtml } from './html.js';
import { renderJson, renderJsonParts } from './json.js';
import { renderJunit } from './junit.js';
import { renderSarif } from './sarif.js';

export { renderTerminal } from './terminal.js';

/** One report format. */
export interface Reporter {
  /** Name of the file in the output folder. */
  readonly fileName: string;
  /** Renders the report: no I/O, no clock, the same bytes for the same input. */
  readonly render: (input: ReportInput) => string;
  /** Whether it shows more of the evidence than the findings hold. */
  readonly showsEvidence: boolean;
  /** The same text in pieces; undefined where it is small enough to be made at once. */
  readonly renderParts?: (input: ReportInput) => Iterable<string>;
}

/** Every format that `--format` can name. */
export const reporters = {
  html: { fileName: 'report.html', render: renderHtml, showsEvidence: true },
  json: {
    fileName: 'report.json',
    render: renderJson,
    showsEvidence: false,
    renderParts: renderJsonParts,
  },
  sarif: { fileName: 'report.sarif', render: renderSarif, showsEvidence: false },
  junit: { fileName: 'report.junit.xml', render: renderJunit, showsEvidence: false },
} as const satisfies Record<string, Reporter>;

/** A format's name, as `--format` takes it. */
export type ReportFormat = keyof typeof reporters;

/**
 * Renders a report in one format. Reads no clock, file or locale, and looks nothing up: text from a
 * page stays text. Characters that the format cannot contain, such as control characters in XML,
 * are left out.
 */
export function render(input: ReportInput, format: ReportFormat): string {
  return reporters[format].render(input);
}
