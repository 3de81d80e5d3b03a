/** The report document itself, as JSON. */
import type { ReportInput } from '../schema/report.js';

/** Renders the report document, indented, with a newline at the end. */
export function renderJson({ report }: ReportInput): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
