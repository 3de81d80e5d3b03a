/** Writes a finished report: the files, the summary for people, the exit code. */
import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditError, render, renderTerminal, reporters, type ReportFormat } from '../audit.js';
import type { ReportInput } from '../schema/report.js';
import type { CliContext } from './context.js';
import { exitCodeOf } from './exit-code.js';
import type { ReportOptions } from './report-options.js';

/** Where a report goes, and in which formats. */
export interface Delivery {
  readonly formats: readonly ReportFormat[];
  /** Folder, made where it is not there; "-" for stdout. */
  readonly output: string;
}

/**
 * Writes the report as the options say, prints the summary to stderr, and sets the exit code.
 * @throws {AuditError} file-unwritable — the folder cannot be made, or a file not written
 */
export async function deliverReport(
  context: CliContext,
  input: ReportInput,
  { formats, output, ...options }: Delivery & Pick<ReportOptions, 'fail-on' | 'quiet'>,
): Promise<void> {
  const files = await writeReport(context, input, { formats, output });
  if (!options.quiet) {
    context.err(renderTerminal({ ...input, color: context.color }));
    for (const file of files) context.err(`${file}\n`);
  }
  context.setExitCode(exitCodeOf(input.report, options['fail-on']));
}

/**
 * Writes the report's files, or its one format to stdout; gives the paths written.
 * @throws {AuditError} file-unwritable — the folder cannot be made, or a file not written
 */
export async function writeReport(
  context: CliContext,
  input: ReportInput,
  { formats, output }: Delivery,
): Promise<string[]> {
  if (output === '-') {
    for (const format of formats) context.out(render(input, format));
    return [];
  }
  const files: string[] = [];
  for (const format of formats) {
    const file = join(output, reporters[format].fileName);
    await writeInto(output, reporters[format].fileName, render(input, format));
    files.push(file);
  }
  return files;
}

/** Names a new folder under `reports/` by the time given. */
export function newOutputFolder(now: Date): string {
  return join(
    'reports',
    now
      .toISOString()
      .replaceAll(':', '-')
      .replace(/\.\d+Z$/, 'Z'),
  );
}

/**
 * Makes a folder that can be written to, or says that there is none before any work was done for it.
 * @throws {AuditError} file-unwritable
 */
export async function prepareFolder(folder: string): Promise<void> {
  await reportingFailure(folder, async () => {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  });
}

/**
 * Writes a file into a folder, which is made where it is not there.
 * @throws {AuditError} file-unwritable
 */
export async function writeInto(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const file = join(folder, name);
  await reportingFailure(file, async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(file, content);
  });
}

async function reportingFailure(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AuditError('file-unwritable', `${file} cannot be written: ${why}.`, { cause: error });
  }
}
