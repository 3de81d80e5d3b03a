/** `bandeau audit`: audits pages in a real Chrome and writes the report. */
import type { CommandModule } from 'yargs';
import { AuditError, defaultRuleSets, loadRuleSets } from '../audit.js';
import type { CliContext } from './context.js';
import { exitCodesInWords } from './exit-code.js';
import { readAddresses, type AddressSources } from './page-addresses.js';
import { keepOptions, toKeepOptions, type KeepArguments } from './keep-options.js';
import {
  addReportOptions,
  chooseFormats,
  chooseSigner,
  type ReportOptions,
} from './report-options.js';
import { progressOptions, type ProgressArguments } from './progress-options.js';
import { runAudit } from './run-audit.js';
import {
  browserOptions,
  toAuditOptions,
  visitOptions,
  type VisitArguments,
} from './visit-options.js';
import { newOutputFolder } from './write-report.js';

/** The options of `audit`, as the command line gives them. */
export interface AuditArguments
  extends ReportOptions, VisitArguments, KeepArguments, AddressSources, ProgressArguments {
  readonly concurrency: number;
}

/** Makes the command. */
export function auditCommand(context: CliContext): CommandModule<object, AuditArguments> {
  return {
    command: 'audit [url..]',
    describe: 'Audits pages in a real Chrome and writes the report',
    builder: (command) =>
      addReportOptions(
        command
          .positional('url', { type: 'string', array: true, describe: 'Addresses of pages' })
          .option('input', {
            type: 'string',
            requiresArg: true,
            describe: 'A file with one address a line, or "-" for stdin',
          }),
      )
        .options(visitOptions)
        .options(keepOptions)
        .options(browserOptions)
        .group(Object.keys(visitOptions), 'Visit:')
        .group(Object.keys(keepOptions), 'Keep:')
        .group(Object.keys(browserOptions), 'Browser:')
        .options(progressOptions)
        .option('concurrency', {
          type: 'number',
          requiresArg: true,
          default: 1,
          describe: 'Pages audited at once',
        })
        .epilogue(exitCodesInWords),
    handler: async (options) => {
      const formats = chooseFormats(options);
      const urls = await readAddresses(context, options);
      const audit = { ...toAuditOptions(options), ...toKeepOptions(options, options.output) };
      assertConcurrency(options.concurrency);
      const signer = await chooseSigner(options);
      const ruleSets = await loadRuleSets(options.rules ?? defaultRuleSets);
      const output = options.output ?? newOutputFolder(new Date());
      await runAudit(context, urls, { ...options, audit, ruleSets, formats, signer, output });
    },
  };
}

function assertConcurrency(pages: number): void {
  if (Number.isInteger(pages) && pages >= 1) return;
  throw new AuditError('usage', '--concurrency takes a whole number of pages, from 1 on.');
}
