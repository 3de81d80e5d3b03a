/** The report document itself, as JSON. */
import type { ReportInput } from '../schema/report.js';

/** Renders the report document, indented, with a newline at the end. */
export function renderJson({ report }: ReportInput): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/**
 * Renders the same page by page: the text of a thousand pages is longer than it should be in memory.
 * @yields the next piece of the text
 */
export function* renderJsonParts({ report }: ReportInput): Generator<string> {
  const { pages } = report;
  const whole = JSON.stringify({ ...report, pages: pages.length > 0 ? [null] : [] }, null, 2);
  const at = whole.lastIndexOf('    null\n  ]');
  if (pages.length === 0 || at === -1) {
    yield `${whole}\n`;
    return;
  }
  yield whole.slice(0, at);
  for (const [index, page] of pages.entries()) {
    const end = index === pages.length - 1 ? '\n' : ',\n';
    // Not by `^`: a line may end with U+2028 for it, which stands in strings as it is.
    const text = JSON.stringify(page, null, 2).replaceAll('\n', '\n    ');
    yield `    ${text}${end}`;
  }
  yield `${whole.slice(at + '    null\n'.length)}\n`;
}
