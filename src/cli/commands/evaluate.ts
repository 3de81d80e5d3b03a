/** `bandeau evaluate`: applies rules to stored evidence; starts no browser. */
import { relative, sep } from 'node:path';
import {
  maximumEvidenceBytes,
  parseEvidenceText,
  type StoredEvidence,
} from '../../documents/read-evidence.js';
import { readRun, takePage, type StoredRun } from '../../documents/read-run.js';
import { assembleReport, type PageResult } from '../../evaluate/judging/assemble-report.js';
import { evaluate } from '../../evaluate/judging/evaluate.js';
import { deriveAnew } from '../../derive/derive-anew.js';
import {
  listUsedRuleSets,
  loadRulesForPages,
  type PageRules,
  type RulesForPages,
} from '../../evaluate/choosing/rules-for-pages.js';
import type { Answer } from '../../schema/answers.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Evidence } from '../../schema/evidence.js';
import { reporters } from '../../reporters/index.js';
import type { Finding, Report, ReportInput } from '../../schema/report.js';
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';
import { exitCodesInWords } from '../output/exit-code.js';
import { inputMark } from '../options/input-mark.js';
import { summarizeEvidence } from '../output/summarize-evidence.js';
import { OutputFolder } from '../output/output-folder.js';
import {
  addReportOptions,
  chooseAnswers,
  chooseFormats,
  chooseSigner,
  type ReportOptions,
} from '../options/report-options.js';
import { deliverReport, newOutputFolder } from '../output/write-report.js';

/** The options of `evaluate`, as the command line gives them. */
export interface EvaluateOptions extends ReportOptions {
  readonly evidence: readonly string[];
  readonly asOf?: string | undefined;
  readonly storedFacts: boolean;
}

/** Makes the command. */
export function evaluateCommand(context: CliContext): Command<EvaluateOptions> {
  return {
    builder: (command) =>
      addReportOptions(
        command
          .positional('evidence', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: 'Files, folders that an audit wrote, or "-" for stdin',
          })
          .options({
            'as-of': {
              type: 'string',
              requiresArg: true,
              describe: 'Judge by the law of this day, as YYYY-MM-DD',
              defaultDescription: 'the day of the audit',
              coerce: parseDay,
            },
            'stored-facts': {
              type: 'boolean',
              default: false,
              describe: 'Judge the facts as stored, instead of deriving them anew',
            },
          }),
      ).epilogue(exitCodesInWords),
    handler: async (options) => {
      const formats = chooseFormats(options);
      const signer = await chooseSigner(options);
      const rules = await loadRulesForPages(options.rules);
      const answers = await chooseAnswers(options);
      const output = options.output ?? newOutputFolder(new Date());
      const { asOf, storedFacts } = options;
      const derive = storedFacts ? (each: Evidence) => each : deriveAnew;
      const isShown = formats.some((format) => reporters[format].showsEvidence);
      const judging: Judging = { rules, answers, asOf, derive, isShown };
      const stored = await readAll(context, options.evidence, (page) => judge(page, judging));
      const input = assemble(stored, { rules, asOf, output });
      const folder = output === '-' ? undefined : await OutputFolder.open(output);
      await deliverReport(context, input, { ...options, answers, formats, folder, signer });
    },
  };
}

async function readAll<T>(
  context: CliContext,
  paths: readonly string[],
  take: (stored: StoredEvidence) => T,
): Promise<StoredRun<T>[]> {
  const stored: StoredRun<T>[] = [];
  for (const path of new Set(paths)) {
    if (path === inputMark) {
      const text = await context.readInput(maximumEvidenceBytes);
      stored.push({ pages: [takePage(parseEvidenceText(text, 'stdin'), take)] });
    } else {
      stored.push(await readRun(path, take));
    }
  }
  return stored;
}

/** Yargs hands on an option that was not given. */
function parseDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : new Date(Number.NaN);
  // The 30th of February would be taken for the first of March.
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new AuditError('usage', `--as-of takes a day as YYYY-MM-DD, not "${text}".`);
}

interface Judging {
  readonly rules: RulesForPages;
  readonly answers: readonly Answer[];
  readonly asOf?: string | undefined;
  readonly derive: (evidence: Evidence) => Evidence;
  /** Whether the report shows the evidence itself. */
  readonly isShown: boolean;
}

/** What is kept of a page once it has been judged. */
interface JudgedPage {
  readonly evidence: Evidence;
  readonly images: StoredEvidence['images'];
  readonly rules: PageRules;
  readonly findings: readonly Finding[];
  readonly run: Evidence['run'];
}

/** Judges a page as soon as it is read, so that its evidence need not be kept where nothing shows it. */
function judge(
  { evidence, images }: StoredEvidence,
  { rules, answers, asOf, derive, isShown }: Judging,
): JudgedPage {
  const facts = derive(evidence);
  const own = rules.forPage(facts);
  return {
    evidence: isShown ? facts : summarizeEvidence(facts),
    images: isShown ? images : new Map(),
    rules: own,
    findings: evaluate(facts, own.ruleSets, { asOf, answers, deriveRun: derive }),
    run: evidence.run,
  };
}

function assemble(
  stored: readonly StoredRun<JudgedPage>[],
  { rules, output, asOf }: Pick<Judging, 'rules' | 'asOf'> & { readonly output: string },
): ReportInput {
  const pages = stored.flatMap((run) => run.pages);
  const judged = pages.flatMap((page) => ('error' in page ? [] : page.taken));
  const report = assembleReport({
    ...timesOf(stored),
    asOf,
    ruleSets: listUsedRuleSets(
      rules,
      judged.map((page) => page.rules),
    ),
    pages: pages.map((page): PageResult => {
      if ('error' in page) return page;
      const { url, path, taken } = page;
      const evidencePath = path === undefined ? undefined : pathFrom(output, path);
      return { ...taken, url, chosen: taken.rules.chosen, evidencePath };
    }),
  });
  return {
    report,
    evidence: pages.map((page) => ('error' in page ? undefined : page.taken.evidence)),
    images: pages.map((page) => ('error' in page ? new Map() : page.taken.images)),
  };
}

/**
 * The times of the observation, so that the same evidence gives the same report; where nothing was
 * observed, those of the asking.
 */
function timesOf(
  stored: readonly StoredRun<JudgedPage>[],
): Pick<Report, 'startedAt' | 'finishedAt'> {
  const observed = stored
    .flatMap(({ pages }) => pages)
    .flatMap((page) => ('error' in page ? [] : page.taken.run));
  const asked = stored.flatMap(({ journal }) =>
    journal ? [{ startedAt: journal.startedAt, finishedAt: journal.changedAt }] : [],
  );
  const runs = observed.length > 0 ? observed : asked;
  const starts = runs.map(({ startedAt }) => startedAt).toSorted();
  const ends = runs.map(({ finishedAt }) => finishedAt).toSorted();
  return { startedAt: starts[0] ?? '', finishedAt: ends.at(-1) ?? '' };
}

function pathFrom(output: string, path: string): string {
  const folder = output === '-' ? '.' : output;
  return relative(folder, path).split(sep).join('/');
}
