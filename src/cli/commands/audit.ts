/** `bandeau audit`: audits pages in a real Chrome and writes the report. */
import { AuditError } from '../../schema/audit-error.js';
import { options as usual } from '../../schema/options.js';
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';
import { exitCodesInWords } from '../output/exit-code.js';
import type { AuditArguments } from '../options/audit-arguments.js';
import { browserOptions } from '../options/browser-options.js';
import { declareOptions, readOptions } from '../options/declare-options.js';
import { readAddresses } from '../options/page-addresses.js';
import type { ReadConfig } from '../options/read-config.js';
import { keepOptions, toKeepOptions } from '../options/keep-options.js';
import {
  addReportOptions,
  chooseAnswers,
  chooseFormats,
  chooseSigner,
} from '../options/report-options.js';
import { progressOptions } from '../options/progress-options.js';
import { toPrintable } from '../../text/printable.js';
import { recordingOptions, withRecording } from '../options/recording-options.js';
import { toAuditOptions, visitOptions } from '../options/visit-options.js';
import { newOutputFolder } from '../output/write-report.js';

const sourceOptions = {
  input: {
    type: 'string',
    requiresArg: true,
    describe: 'A file with one address a line, or "-" for stdin',
  },
  config: {
    alias: 'c',
    type: 'string',
    requiresArg: true,
    describe: 'A file with options, the sites to audit, and the help that they need',
  },
} as const;

/** Makes the command. */
export function auditCommand(context: CliContext): Command<AuditArguments> {
  return {
    builder: (command) =>
      addReportOptions(
        command
          .positional('url', { type: 'string', array: true, describe: 'Addresses of pages' })
          .options(sourceOptions),
      )
        .options(visitOptions)
        .options(keepOptions)
        .options(recordingOptions)
        .options(browserOptions)
        .group(Object.keys(visitOptions), 'Visit:')
        .group([...Object.keys(keepOptions), ...Object.keys(recordingOptions)], 'Keep:')
        .group(Object.keys(browserOptions), 'Browser:')
        .options(progressOptions)
        .options(declareOptions(['concurrency']))
        .epilogue(exitCodesInWords),
    handler: (given) => auditGiven(context, given),
  };
}

async function auditGiven(context: CliContext, given: AuditArguments): Promise<void> {
  const { sites, options } = await withConfig(given);
  const formats = chooseFormats(options);
  const sandbox = !given.noSandbox;
  const asked = { ...toAuditOptions(options), ...toKeepOptions(options), sandbox };
  const { audit, url } = await withRecording(given, { options, audit: asked });
  const urls = await readAddresses(context, { ...given, sites, recorded: url });
  if (audit.record !== undefined) assertOnePage(urls);
  const signer = await chooseSigner(options);
  const { loadRulesForPages } = await import('../../evaluate/choosing/rules-for-pages.js');
  const rules = await loadRulesForPages(options.rules);
  const answers = await chooseAnswers(options);
  const { output = newOutputFolder(new Date()), concurrency = usual.concurrency.usual } = options;
  const run = {
    ...given,
    ...options,
    audit,
    rules,
    answers,
    sites,
    formats,
    signer,
    output,
    concurrency,
  };
  if (given.config !== undefined && !given.quiet) {
    context.err(`Config: ${toPrintable(given.config)}\n`);
  }
  const { runAudit } = await import('../run-audit.js');
  await runAudit(context, urls, run);
}

/**
 * Combines the command line with the config file it names; the command line takes precedence.
 * Without `--config` no file is read.
 */
async function withConfig(given: AuditArguments): Promise<ReadConfig> {
  const said = readOptions({ ...given });
  if (given.config === undefined) return { options: said, sites: [] };
  const { readConfig } = await import('../options/read-config.js');
  const { options, sites } = await readConfig(given.config);
  return { options: { ...options, ...said }, sites };
}

function assertOnePage(urls: readonly string[]): void {
  if (urls.length === 1) return;
  const message = `--record keeps one page, and ${urls.length} were named: record each for itself.`;
  throw new AuditError('usage', message);
}
