/**
 * `bandeau doctor`: shows which browser an audit would use, checks that it starts, and installs
 * one.
 */
import type { BrowserInspection } from '../../browser/launch/inspect-browser.js';
import type { LaunchOptions } from '../../browser/launch/launch-options.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';
import { browserOptions, type BrowserArguments } from '../options/browser-options.js';

/** The options of `doctor`, as the command line gives them. */
export interface DoctorOptions extends BrowserArguments {
  readonly install?: boolean | undefined;
}

const sources: Readonly<Record<BrowserInspection['source'], string>> = {
  option: 'named by --browser',
  environment: 'named by PUPPETEER_EXECUTABLE_PATH',
  'puppeteer-cache': "from puppeteer's cache",
  'shared-cache': 'from the cache for all accounts',
  system: 'installed on this system',
};

/** Makes the command. */
export function doctorCommand(context: CliContext): Command<DoctorOptions> {
  return {
    builder: (options) =>
      options
        .option('install', { type: 'boolean', describe: 'Get a browser where none starts' })
        .options(browserOptions)
        .group(Object.keys(browserOptions), 'Browser:'),
    handler: async (options) => {
      context.out(describe(await examine(options, context)));
    },
  };
}

async function examine(options: DoctorOptions, context: CliContext): Promise<BrowserInspection> {
  const launch: LaunchOptions = {
    browserPath: options.browser,
    browserArgs: options.browserArg,
    sandbox: options.noSandbox !== true,
  };
  const { inspectBrowser } = await import('../../browser/launch/inspect-browser.js');
  try {
    return await inspectBrowser(launch);
  } catch (error) {
    if (options.install !== true || !canBeInstalled(error, options, context)) throw error;
    context.err(`${error.message}\n`);
    const { installBrowser } = await import('../../browser/install/install-browser.js');
    return installBrowser((line) => context.err(`${line}\n`));
  }
}

/** Another browser helps neither with a wrong path nor with a system that refuses the sandbox. */
function canBeInstalled(
  error: unknown,
  { browser }: DoctorOptions,
  { env }: CliContext,
): error is AuditError {
  if (!(error instanceof AuditError) || browser !== undefined) return false;
  if ((env['PUPPETEER_EXECUTABLE_PATH'] ?? '') !== '') return false;
  return error.code === 'browser-not-found' || error.code === 'browser-not-started';
}

function describe(browser: BrowserInspection): string {
  const sandbox = browser.sandbox ? (browser.sandboxVerdict ?? 'on') : 'off, as asked for';
  const lines = [
    ['Browser', `${browser.path} (${sources[browser.source]})`],
    ['Version', browser.version],
    ['Runs as', browser.runsAs ?? 'you'],
    ['Sandbox', sandbox],
    ['Starts', 'yes'],
  ];
  return lines.map(([name = '', value = '']) => `${name.padEnd(9)}${value}\n`).join('');
}
