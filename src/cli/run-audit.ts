/** Audits pages for a command: progress on stderr, evidence on disk page by page, then the report. */
import type { AuditOptions } from '../audit.js';
import { auditPages, type AuditedPage } from '../batch/audit-pages.js';
import { pageSlug } from '../batch/page-slug.js';
import { listUsedRuleSets, type RulesForPages } from '../evaluate/choosing/rules-for-pages.js';
import { assembleReport } from '../evaluate/judging/assemble-report.js';
import type { ReportFormat } from '../reporters/index.js';
import type { Answer } from '../schema/answers.js';
import type { Site } from '../schema/config.js';
import type { Signer } from '../integrity/signature.js';
import type { ReportInput } from '../schema/report.js';
import type { CliContext } from './context.js';
import { keepJournal, type KeptJournal } from './output/keep-journal.js';
import { OutputFolder } from './output/output-folder.js';
import type { ProgressArguments } from './options/progress-options.js';
import type { ReportOptions } from './options/report-options.js';
import { toPrintable } from '../text/printable.js';
import { deliverReport } from './output/write-report.js';

/** The options of the run. */
export interface AuditRun extends Pick<ReportOptions, 'failOn' | 'quiet'>, ProgressArguments {
  readonly audit: AuditOptions;
  readonly rules: RulesForPages;
  readonly answers: readonly Answer[];
  readonly questions?: string | undefined;
  readonly sites?: readonly Site[];
  readonly formats: readonly ReportFormat[];
  readonly signer?: Signer | undefined;
  /** Folder, made where it does not exist; "-" for stdout. */
  readonly output: string;
  readonly concurrency: number;
}

/** What is written to meanwhile; undefined where there is no folder. */
interface Kept {
  readonly folder: OutputFolder | undefined;
  readonly journal: KeptJournal | undefined;
  /** Counts the pages whose evidence is in the folder. */
  readonly finished: { pages: number };
}

/** Audits the pages, writes everything, prints the summary and sets the exit code. */
export async function runAudit(
  context: CliContext,
  urls: readonly string[],
  run: AuditRun,
): Promise<ReportInput> {
  const startedAt = new Date().toISOString();
  const folder = run.output === '-' ? undefined : await OutputFolder.open(run.output);
  const journal = folder && (await keepJournal(folder, urls, startedAt));
  const finished = { pages: 0 };
  const sayFinished = (): void => {
    if (folder) context.err(describeFinished(finished.pages, run.output));
  };
  context.interrupted?.addEventListener('abort', sayFinished, { once: true });
  const pages = await auditAll(context, urls, { ...run, folder, journal, finished });
  const input = reportOf(pages, { startedAt, run });
  const color = context.color && !run.noColor;
  await deliverReport({ ...context, color }, input, { ...run, folder });
  return input;
}

async function auditAll(
  context: CliContext,
  urls: readonly string[],
  run: AuditRun & Kept,
): Promise<AuditedPage[]> {
  const isSilent = run.quiet || run.noProgress;
  const report = (line: string): void => {
    if (!isSilent) context.err(`${toPrintable(line)}\n`);
  };
  // For one page, every scenario is reported; for several, only the pages, since their scenarios
  // would mix.
  const [reportScenario, reportPage] =
    urls.length === 1 ? [report, () => undefined] : [() => undefined, report];
  let done = 0;
  return auditPages(urls, {
    ...run.audit,
    rules: run.rules,
    answers: run.answers,
    ...(run.sites && { sites: run.sites }),
    concurrency: run.concurrency,
    signal: context.interrupted,
    onProgress: ({ scenario, what }) => reportScenario(`${scenario}: ${what}`),
    onPage: async (page) => {
      done += 1;
      reportPage(`[${done}/${urls.length}] ${describePage(page)}`);
      const isKept = await keepPage(run.folder, page);
      await run.journal?.note(page);
      if (isKept) run.finished.pages += 1;
    },
  });
}

function describePage(page: AuditedPage): string {
  return `${page.url}: ${'error' in page ? `not audited (${page.error.code})` : 'audited'}`;
}

function describeFinished(pages: number, output: string): string {
  if (pages === 0) return 'No page was finished.\n';
  const what = pages === 1 ? '1 page was' : `${pages} pages were`;
  return `${what} finished; for their report: bandeau evaluate ${output}\n`;
}

function reportOf(
  pages: readonly AuditedPage[],
  { startedAt, run }: { readonly startedAt: string; readonly run: AuditRun },
): ReportInput {
  const report = assembleReport({
    startedAt,
    finishedAt: new Date().toISOString(),
    ruleSets: listUsedRuleSets(
      run.rules,
      pages.flatMap((page) => ('error' in page ? [] : page.rules)),
    ),
    pages: pages.map((page) =>
      'error' in page
        ? page
        : {
            ...page,
            chosen: page.rules.chosen,
            evidencePath: evidencePath(page.url, run.output),
          },
    ),
  });
  return {
    report,
    evidence: pages.map((page) => ('error' in page ? undefined : page.evidence)),
    images: pages.map((page) => ('error' in page ? new Map() : page.images)),
  };
}

function evidencePath(url: string, output: string): string | undefined {
  return output === '-' ? undefined : `pages/${pageSlug(url)}/evidence.json`;
}

/**
 * Written as soon as a page is done, so that an interruption loses no finished page.
 * @returns whether there was evidence, and a folder for it
 */
async function keepPage(folder: OutputFolder | undefined, page: AuditedPage): Promise<boolean> {
  if (!folder || 'error' in page) return false;
  const place = `pages/${pageSlug(page.url)}`;
  for (const [name, content] of [...page.images, ...page.files]) {
    await folder.write(`${place}/${name}`, content);
  }
  // Last: evidence that is there names nothing that is not.
  await folder.write(`${place}/evidence.json`, `${JSON.stringify(page.evidence, null, 2)}\n`);
  return true;
}
