/** Reads the config file: options that the command line goes before, and sites with their help. */
import { dirname, resolve } from 'node:path';
import { readJsonFile } from '../../documents/parse-json.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Config, Site } from '../../schema/config.js';
import { parseConfig } from '../../schema/parse.js';
import type { AuditArguments } from './audit-arguments.js';
import { admitAddress } from './page-addresses.js';
import { chooseFormats } from './report-options.js';
import { toAuditOptions } from './visit-options.js';

/** Generous for a list of ten thousand sites with help. */
const limits = {
  code: 'config-invalid',
  maximumBytes: 10 * 1024 * 1024,
  maximumDepth: 20,
  byHand: true,
} as const;

/** What a config file says, in the terms of the command line. */
export interface ReadConfig {
  readonly options: Partial<AuditArguments>;
  /** With whole addresses. */
  readonly sites: readonly Site[];
}

/**
 * Reads a config file; relative paths in it start at its own folder.
 * @throws {AuditError} file-unreadable — it is not there, or not to be read
 * @throws {AuditError} config-invalid — file, place, and what is wrong
 */
export async function readConfig(path: string): Promise<ReadConfig> {
  const config = parseConfig(await readJsonFile(path, limits), path);
  const options = toArguments(config, dirname(path));
  return namingFile(path, '', () => {
    toAuditOptions(options);
    chooseFormats({ format: options.format, output: undefined });
    return { options, sites: (config.sites ?? []).map((site, index) => admit(site, index, path)) };
  });
}

function admit(site: string | Site, index: number, path: string): Site {
  const { url, ...rest } = typeof site === 'string' ? { url: site } : site;
  return namingFile(path, ` /sites/${index}`, () => ({ url: admitAddress(url), ...rest }));
}

/** Says of what is wrong with a value that it stands in the file. */
function namingFile<T>(path: string, place: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof AuditError) || error.code !== 'usage') throw error;
    const message = `${path} is not valid:${place} ${error.message}`;
    throw new AuditError('config-invalid', message, { cause: error });
  }
}

/** Each field under the name of its option. */
function toArguments(config: Config, folder: string): Partial<AuditArguments> {
  const from = (path: string): string => resolve(folder, path);
  const { output, browser, sign, autoconsent, cookieDatabase } = config;
  return {
    // A name alone is that of a shipped rule set.
    rules: config.rules?.map((rule) => (/[/\\]|\.json$/.test(rule) ? from(rule) : rule)),
    format: config.format,
    output: output === undefined || output === '-' ? output : from(output),
    'fail-on': config.failOn,
    scenarios: config.scenarios?.join(','),
    concurrency: config.concurrency,
    locale: config.locale,
    viewport: config.viewport,
    'user-agent': config.userAgent,
    header: config.header,
    'third-party-cookies': config.thirdPartyCookies,
    'no-autoconsent': autoconsent === undefined ? undefined : !autoconsent,
    'cookie-database': cookieDatabase === undefined ? undefined : from(cookieDatabase),
    'ignore-https-errors': config.ignoreHttpsErrors,
    proxy: config.proxy,
    timeout: config.timeout,
    'wait-min': config.waitMin,
    'wait-max': config.waitMax,
    repeat: config.repeat,
    har: config.har,
    html: config.html,
    'accessibility-tree': config.accessibilityTree,
    'include-values': config.includeValues,
    sign: sign === undefined ? undefined : from(sign),
    browser: browser === undefined ? undefined : from(browser),
    'browser-arg': config.browserArg,
  };
}
