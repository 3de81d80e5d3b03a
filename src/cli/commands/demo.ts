/** `bandeau demo`: serves the bundled reference site on loopback, audits it and writes the report. */
import { join, resolve } from 'node:path';
import { referenceRuleSets } from '../../evaluate/rules/shipped-rule-sets.js';
import { startReferenceSite, type ReferenceSite } from '../../reference-site/site.js';
import { allVariants, type VariantId } from '../../reference-site/variants/index.js';
import { AuditError } from '../../schema/audit-error.js';
import type { FailOn } from '../../schema/options.js';
import { nearestName } from '../../text/nearest-name.js';
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';
import { progressOptions, type ProgressArguments } from '../options/progress-options.js';
import {
  addReportOptions,
  chooseAnswers,
  chooseFormats,
  chooseSigner,
  type ReportOptions,
} from '../options/report-options.js';
import { browserOptions, type BrowserArguments } from '../options/browser-options.js';
import { newOutputFolder } from '../output/write-report.js';

/** The options of `demo`, as the command line gives them. */
export interface DemoArguments extends ReportOptions, BrowserArguments, ProgressArguments {
  readonly variant: string;
  readonly serve?: boolean | undefined;
}

/** By default the demonstration ends with 0, whatever it finds. */
const withoutGate: FailOn = 'never';

/**
 * Makes the command; it ends with 0 after a complete run, whatever the findings on the reference
 * banner.
 */
export function demoCommand(context: CliContext): Command<DemoArguments> {
  return {
    builder: (command) =>
      addReportOptions(command, { failOn: withoutGate, rules: referenceRuleSets.join(',') })
        .option('variant', {
          type: 'string',
          default: 'reference',
          describe: 'Which variant of the site: reference, exemplary, or one of its mutants',
        })
        .option('serve', {
          type: 'boolean',
          describe: 'Only serve the site, until interrupted, and say how to reach it',
        })
        .options(browserOptions)
        .group(Object.keys(browserOptions), 'Browser:')
        .options(progressOptions),
    handler: async (options) => {
      const variant = admitVariant(options.variant);
      const site = await startReferenceSite();
      try {
        await (options.serve ? serve(context, site, variant) : auditSite(context, site, options));
      } finally {
        await site.close();
      }
    },
  };
}

async function auditSite(
  context: CliContext,
  site: ReferenceSite,
  options: DemoArguments,
): Promise<void> {
  const formats = chooseFormats(options);
  const signer = await chooseSigner(options);
  const { loadRulesForPages } = await import('../../evaluate/choosing/rules-for-pages.js');
  const rules = await loadRulesForPages(options.rules ?? referenceRuleSets);
  const answers = await chooseAnswers(options);
  const output = options.output ?? newOutputFolder(new Date());
  const audit = {
    browserArgs: [...site.browserArgs, ...(options.browserArg ?? [])],
    browserPath: options.browser,
    sandbox: !options.noSandbox,
    locale: 'fr-FR',
  };
  const url = site.url(admitVariant(options.variant));
  context.err(`Auditing ${url} (served on loopback) …\n`);
  const { runAudit } = await import('../run-audit.js');
  await runAudit(context, [url], {
    ...options,
    failOn: options.failOn ?? withoutGate,
    audit,
    rules,
    answers,
    formats,
    signer,
    output,
    concurrency: 1,
  });
  if (formats.includes('html') && output !== '-') {
    context.err(`\nOpen ${resolve(join(output, 'report.html'))}\n`);
  }
}

async function serve(context: CliContext, site: ReferenceSite, variant: VariantId): Promise<void> {
  const args = site.browserArgs.map((arg) => `"${arg}"`).join(' ');
  context.out(`${site.url(variant)}\n`);
  context.err(
    `Start a browser with a profile of its own and these switches to reach it:\n${args}\n`,
  );
  await new Promise<void>((done) => {
    context.interrupted?.addEventListener('abort', () => done(), { once: true });
  });
}

function admitVariant(id: string): VariantId {
  const ids = [...allVariants.keys()];
  const known = ids.find((variant) => variant === id);
  if (known !== undefined) return known;
  const nearest = nearestName(id, ids);
  const advice =
    nearest === undefined ? `There are: ${ids.join(', ')}.` : `Did you mean "${nearest}"?`;
  throw new AuditError('usage', `The reference site has no variant "${id}". ${advice}`);
}
