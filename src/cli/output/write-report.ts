/** Writes a finished report: the files, the summary for people, the exit code. */
import { join } from 'node:path';
import {
  render,
  renderTerminal,
  reporters,
  type Reporter,
  type ReportFormat,
} from '../../reporters/index.js';
import { listUnusedAnswers } from '../../evaluate/judging/answer-question.js';
import type { Signer } from '../../integrity/signature.js';
import type { Answer } from '../../schema/answers.js';
import type { ReportInput } from '../../schema/report.js';
import { toPrintable } from '../../text/printable.js';
import type { CliContext } from '../context.js';
import { exitCodeOf } from './exit-code.js';
import { writeQuestions } from './write-questions.js';
import type { OutputFolder } from './output-folder.js';
import type { ReportOptions } from '../options/report-options.js';

/** Where the report is written, and in which formats. */
export interface Delivery {
  readonly formats: readonly ReportFormat[];
  /** Undefined for stdout. */
  readonly folder: OutputFolder | undefined;
  /** Signs the manifest; undefined where it is not signed. */
  readonly signer?: Signer | undefined;
  /** What people answered, of which those that changed nothing are named. */
  readonly answers: readonly Answer[];
  /** File for the questions that are left; undefined where nobody asks for it. */
  readonly questions?: string | undefined;
}

/**
 * Writes the report in the chosen formats, seals its folder, prints the summary to stderr, and sets
 * the exit code.
 * @throws {AuditError} file-unwritable
 */
export async function deliverReport(
  context: CliContext,
  input: ReportInput,
  {
    formats,
    folder,
    signer,
    answers,
    questions,
    ...options
  }: Delivery & Pick<ReportOptions, 'failOn' | 'quiet'>,
): Promise<void> {
  const files = await writeReport(context, input, { formats, folder });
  await folder?.seal(input, signer);
  if (!options.quiet) {
    context.err(renderTerminal({ ...input, color: context.color }));
    for (const file of files) context.err(`${file}\n`);
    for (const line of describeUnused(input, answers)) context.err(`${toPrintable(line)}\n`);
  }
  if (questions !== undefined) {
    const open = await writeQuestions(input.report, questions);
    if (!options.quiet) context.err(describeQuestions(open, questions));
  }
  context.setExitCode(exitCodeOf(input.report, options.failOn));
}

/** Writes the report's files, or its one format to stdout; returns the written paths. */
async function writeReport(
  context: CliContext,
  input: ReportInput,
  { formats, folder }: Pick<Delivery, 'formats' | 'folder'>,
): Promise<string[]> {
  if (!folder) {
    for (const format of formats) context.out(render(input, format));
    return [];
  }
  const files: string[] = [];
  for (const format of formats) {
    const { fileName, renderParts }: Reporter = reporters[format];
    if (renderParts) await folder.writeParts(fileName, renderParts(input));
    else await folder.write(fileName, render(input, format));
    files.push(join(folder.path, fileName));
  }
  return files;
}

/** Returns the name of a new folder under `reports/`, made from the given time. */
export function newOutputFolder(now: Date): string {
  return join(
    'reports',
    now
      .toISOString()
      .replaceAll(':', '-')
      .replace(/\.\d+Z$/, 'Z'),
  );
}

function describeUnused({ report }: ReportInput, answers: readonly Answer[]): string[] {
  return listUnusedAnswers(answers, report.pages).map(
    ({ answer: { rule, page }, why }) => `Answer not used: ${rule} on ${page}: ${why}.`,
  );
}

function describeQuestions(count: number, file: string): string {
  const what = count === 1 ? '1 question' : `${count} questions`;
  return `${what} for people in ${file}; once answered: --answers ${file}\n`;
}
