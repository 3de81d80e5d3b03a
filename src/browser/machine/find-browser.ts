/** Finds the browser to audit with, and where it comes from. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { AuditError } from '../../schema/audit-error.js';
import { puppeteerBrowserPaths, sharedBrowserPaths } from './browser-cache.js';
import { canExecute } from './may-pass.js';
import { systemBrowserPaths } from './system-browsers.js';
import { unprivilegedUser, type SystemUser } from './unprivileged-user.js';

/** Where a browser was found, in the order of searching. */
export type BrowserSource =
  | 'option'
  | 'environment'
  | 'puppeteer-cache'
  | 'shared-cache'
  | 'system';

/** A browser on this machine. */
export interface FoundBrowser {
  readonly path: string;
  readonly source: BrowserSource;
}

/** The inputs of the search; by default those of this machine. */
export interface FindOptions {
  readonly browserPath?: string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Candidates by source, in the order they are tried. */
  readonly candidates?: readonly FoundBrowser[];
  /** The account that must be able to execute the browser; null means the caller's own. */
  readonly user?: SystemUser | null;
}

/**
 * Returns the browser to use: from the option, `PUPPETEER_EXECUTABLE_PATH`, puppeteer's cache, then
 * the system.
 * @throws {AuditError} browser-not-found — when a given path has no file, or nothing usable is installed
 */
export function findBrowser(options: FindOptions = {}): FoundBrowser {
  const environment = options.environment ?? process.env;
  const fromEnvironment = environment['PUPPETEER_EXECUTABLE_PATH'];
  if (options.browserPath !== undefined) return given(options.browserPath, 'option');
  if (fromEnvironment !== undefined && fromEnvironment !== '') {
    return given(fromEnvironment, 'environment');
  }
  const user = options.user === undefined ? unprivilegedUser() : options.user;
  const candidates = options.candidates ?? installedBrowsers(environment);
  const usable = candidates.find((candidate) => canExecute(candidate.path, user));
  if (usable !== undefined) return usable;
  throw new AuditError('browser-not-found', describeAbsence(candidates, user));
}

function given(browserPath: string, source: BrowserSource): FoundBrowser {
  const found = { path: path.resolve(browserPath), source };
  if (isFile(found.path)) return found;
  const origin = source === 'option' ? '--browser' : 'PUPPETEER_EXECUTABLE_PATH';
  throw new AuditError(
    'browser-not-found',
    `There is no browser at "${browserPath}", which ${origin} names. Correct the path, or leave it out to use an installed browser.`,
  );
}

function installedBrowsers(environment: NodeJS.ProcessEnv): FoundBrowser[] {
  return [
    ...existing('puppeteer-cache', puppeteerBrowserPaths()),
    ...existing('shared-cache', sharedBrowserPaths()),
    ...existing('system', systemBrowserPaths(process.platform, environment)),
  ];
}

function existing(source: BrowserSource, paths: readonly string[]): FoundBrowser[] {
  return paths.filter((each) => isFile(each)).map((each) => ({ path: each, source }));
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

function describeAbsence(candidates: readonly FoundBrowser[], user: SystemUser | null): string {
  const [unusable] = candidates;
  const advice = 'Run "npx bandeau doctor --install" to get one, or name one with --browser.';
  if (unusable === undefined) return `No Chrome or Chromium was found. ${advice}`;
  const account =
    user === null ? 'this account' : `the user "${user.name}", as whom root starts it`;
  return `The browser at "${unusable.path}" may not be executed by ${account}. ${advice}`;
}
