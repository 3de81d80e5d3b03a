/** `bandeau evaluate`: applies rules to stored evidence; starts no browser. */
import { relative, sep } from 'node:path';
import {
  maximumEvidenceBytes,
  parseEvidenceText,
  readEvidence,
  type StoredEvidence,
} from '../../documents/read-evidence.js';
import { assembleReport } from '../../evaluate/judging/assemble-report.js';
import { evaluate } from '../../evaluate/judging/evaluate.js';
import { loadRuleSets } from '../../evaluate/rules/load-rule-sets.js';
import { defaultRuleSets } from '../../evaluate/rules/shipped-rule-sets.js';
import type { ReportInput } from '../../schema/report.js';
import type { RuleSet } from '../../schema/rule.js';
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';
import { exitCodesInWords } from '../output/exit-code.js';
import { inputMark } from '../options/input-mark.js';
import { OutputFolder } from '../output/output-folder.js';
import {
  addReportOptions,
  chooseFormats,
  chooseSigner,
  type ReportOptions,
} from '../options/report-options.js';
import { deliverReport, newOutputFolder } from '../output/write-report.js';

/** The options of `evaluate`, as the command line gives them. */
export interface EvaluateOptions extends ReportOptions {
  readonly evidence: readonly string[];
}

/** Makes the command. */
export function evaluateCommand(context: CliContext): Command<EvaluateOptions> {
  return {
    builder: (command) =>
      addReportOptions(
        command.positional('evidence', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'Files, folders that an audit wrote, or "-" for stdin',
        }),
      ).epilogue(exitCodesInWords),
    handler: async (options) => {
      const formats = chooseFormats(options);
      const signer = await chooseSigner(options);
      const ruleSets = await loadRuleSets(options.rules ?? defaultRuleSets);
      const stored = await readAll(context, options.evidence);
      const output = options.output ?? newOutputFolder(new Date());
      const input = judge(stored, ruleSets, output);
      const folder = output === '-' ? undefined : await OutputFolder.open(output);
      await deliverReport(context, input, { ...options, formats, folder, signer });
    },
  };
}

async function readAll(context: CliContext, paths: readonly string[]): Promise<StoredEvidence[]> {
  const stored: StoredEvidence[] = [];
  for (const path of new Set(paths)) {
    if (path === inputMark) {
      stored.push(parseEvidenceText(await context.readInput(maximumEvidenceBytes), 'stdin'));
    } else {
      stored.push(...(await readEvidence(path)));
    }
  }
  return stored;
}

function judge(
  stored: readonly StoredEvidence[],
  ruleSets: readonly RuleSet[],
  output: string,
): ReportInput {
  const runs = stored.map(({ evidence }) => evidence.run);
  const report = assembleReport({
    // The report has the times of the observation, so that the same evidence gives the same report.
    startedAt: runs.map((run) => run.startedAt).toSorted()[0] ?? '',
    finishedAt:
      runs
        .map((run) => run.finishedAt)
        .toSorted()
        .at(-1) ?? '',
    ruleSets,
    pages: stored.map(({ evidence, path }) => ({
      url: evidence.page.url,
      evidence,
      findings: evaluate(evidence, ruleSets),
      evidencePath: path === undefined ? undefined : pathFrom(output, path),
    })),
  });
  return {
    report,
    evidence: stored.map(({ evidence }) => evidence),
    images: stored.map(({ images }) => images),
  };
}

function pathFrom(output: string, path: string): string {
  const folder = output === '-' ? '.' : output;
  return relative(folder, path).split(sep).join('/');
}
