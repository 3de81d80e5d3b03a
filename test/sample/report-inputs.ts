/** The reports that every format is tried on. */
import type { ReportInput } from '../../src/schema/report.js';
import { buildHostile } from './hostile.js';
import { loadSample } from './load-sample.js';

/** Each report by its name: an ordinary one, one that tries to break out, and one that says nothing. */
export const reportInputs: readonly (readonly [name: string, build: () => ReportInput])[] = [
  ['the sample', loadSample],
  ['the hostile report', buildHostile],
  ['a report without pages', buildEmpty],
];

/** The sample without its page. */
function buildEmpty(): ReportInput {
  const { report } = loadSample();
  const summary = { ...report.summary };
  for (const count of Object.keys(summary) as (keyof typeof summary)[]) summary[count] = 0;
  return { report: { ...report, pages: [], summary }, evidence: [] };
}

/** The sample with one page, which could not be audited. */
export function buildUnreachable(): ReportInput {
  const { report } = buildEmpty();
  const error = { code: 'name-not-resolved', message: 'The name could not be resolved.' };
  const page = { url: 'https://no.test/', status: 'not-audited' as const, error, findings: [] };
  const summary = { ...report.summary, pages: 1, notAudited: 1 };
  return { report: { ...report, summary, pages: [page] }, evidence: [undefined] };
}
