/** `bandeau audit`: audits pages in a real Chrome and writes the report. */
import { defaultRuleSets } from '../../evaluate/rules/shipped-rule-sets.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Site } from '../../schema/config.js';
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';
import { exitCodesInWords } from '../output/exit-code.js';
import type { AuditArguments } from '../options/audit-arguments.js';
import { readAddresses } from '../options/page-addresses.js';
import { keepOptions, toKeepOptions } from '../options/keep-options.js';
import { addReportOptions, chooseFormats, chooseSigner } from '../options/report-options.js';
import { progressOptions } from '../options/progress-options.js';
import { toPrintable } from '../../text/printable.js';
import { recordingOptions, withRecording } from '../options/recording-options.js';
import { browserOptions, toAuditOptions, visitOptions } from '../options/visit-options.js';
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
        .option('concurrency', {
          type: 'number',
          requiresArg: true,
          describe: 'Pages audited at once',
          defaultDescription: '1',
        })
        .epilogue(exitCodesInWords),
    handler: (given) => auditGiven(context, given),
  };
}

async function auditGiven(context: CliContext, given: AuditArguments): Promise<void> {
  const { sites, ...options } = await withConfig(given);
  const formats = chooseFormats(options);
  const keep = toKeepOptions(options, options.output);
  const { audit, url } = await withRecording(options, { ...toAuditOptions(options), ...keep });
  const urls = await readAddresses(context, { ...options, sites, recorded: url });
  if (audit.record !== undefined) assertOnePage(urls);
  const { concurrency = 1 } = options;
  assertConcurrency(concurrency);
  const signer = await chooseSigner(options);
  const { loadRuleSets } = await import('../../evaluate/rules/load-rule-sets.js');
  const ruleSets = await loadRuleSets(options.rules ?? defaultRuleSets);
  const output = options.output ?? newOutputFolder(new Date());
  const run = { ...options, audit, ruleSets, sites, formats, signer, output, concurrency };
  if (given.config !== undefined && !given.quiet) {
    context.err(`Config: ${toPrintable(given.config)}\n`);
  }
  const { runAudit } = await import('../run-audit.js');
  await runAudit(context, urls, run);
}

/** Lays the command line over the config file that it names; none is read that it does not. */
async function withConfig(
  given: AuditArguments,
): Promise<AuditArguments & { readonly sites: readonly Site[] }> {
  if (given.config === undefined) return { ...given, sites: [] };
  const { readConfig } = await import('../options/read-config.js');
  const { options, sites } = await readConfig(given.config);
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...options, ...(Object.fromEntries(said) as AuditArguments), sites };
}

function assertOnePage(urls: readonly string[]): void {
  if (urls.length === 1) return;
  const message = `--record keeps one page, and ${urls.length} were named: record each for itself.`;
  throw new AuditError('usage', message);
}

function assertConcurrency(pages: number): void {
  if (Number.isInteger(pages) && pages >= 1) return;
  throw new AuditError('usage', '--concurrency takes a whole number of pages, from 1 on.');
}
