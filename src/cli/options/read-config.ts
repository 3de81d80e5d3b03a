/**
 * Reads the config file: options, over which the command line takes precedence, and sites with
 * their help.
 */
import { dirname, resolve } from 'node:path';
import { readJsonFile } from '../../documents/parse-json.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Config, Site } from '../../schema/config.js';
import { optionNamed, optionNames } from '../../schema/options.js';
import { parseConfig } from '../../schema/parse.js';
import { admitAddress } from './page-addresses.js';
import { chooseFormats } from './report-options.js';
import { toAuditOptions } from './visit-options.js';

/** Large enough for a list of ten thousand sites with help. */
const limits = {
  code: 'config-invalid',
  maximumBytes: 10 * 1024 * 1024,
  maximumDepth: 20,
  byHand: true,
} as const;

/** The content of a config file. */
export interface ReadConfig {
  /** Relative paths are resolved to the folder where the program was started. */
  readonly options: Config;
  /** Addresses are complete. */
  readonly sites: readonly Site[];
}

/**
 * Reads a config file; relative paths in it are resolved to the file's own folder.
 * @throws {AuditError} file-unreadable — the file does not exist or cannot be read
 * @throws {AuditError} config-invalid — file, place, and error
 */
export async function readConfig(path: string): Promise<ReadConfig> {
  const { sites = [], ...given } = parseConfig(await readJsonFile(path, limits), path);
  const options = resolvePaths(given, dirname(path));
  return namingFile(path, '', () => {
    toAuditOptions(options, (name) => `/${name}`);
    chooseFormats({ format: options.format, output: undefined });
    return { options, sites: sites.map((site, index) => admit(site, index, path)) };
  });
}

function admit(site: string | Site, index: number, path: string): Site {
  const { url, ...rest } = typeof site === 'string' ? { url: site } : site;
  return namingFile(path, ` /sites/${index}`, () => ({ url: admitAddress(url), ...rest }));
}

/** Adds the file and the place to the error of a value. */
function namingFile<T>(path: string, place: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof AuditError) || error.code !== 'usage') throw error;
    const message = `${path} is not valid:${place} ${error.message}`;
    throw new AuditError('config-invalid', message, { cause: error });
  }
}

function resolvePaths(given: Config, folder: string): Config {
  const from = (path: string): string => resolve(folder, path);
  const paths = optionNames
    .filter((name) => optionNamed(name).isPath && given[name] !== undefined && given[name] !== '-')
    .map((name) => [name, from(String(given[name]))]);
  // A name without a path is that of a shipped rule set.
  const rules = given.rules?.map((rule) => (/[/\\]|\.json$/.test(rule) ? from(rule) : rule));
  return { ...given, ...Object.fromEntries(paths), ...(rules && { rules }) };
}
