/**
 * Where downloaded browsers are kept: in puppeteer's cache, and for root in one that every account
 * can read.
 */
import { homedir } from 'node:os';
import path from 'node:path';
import {
  Browser,
  Cache,
  computeExecutablePath,
  detectBrowserPlatform,
  uninstall,
} from '@puppeteer/browsers';
import * as puppeteerCore from 'puppeteer-core';

/**
 * The version of Chrome that this puppeteer was made for; puppeteer exports it without declaring
 * its type.
 */
export const chromeBuildId = (
  puppeteerCore as unknown as { readonly PUPPETEER_REVISIONS: { readonly chrome: string } }
).PUPPETEER_REVISIONS.chrome;

/** puppeteer itself reads its own settings; null where it is not installed, or they are wrong. */
const puppeteer = await import('puppeteer').catch(() => null);

/**
 * The folder for browsers downloaded by root, whose own home is closed to the account that runs
 * them.
 */
const sharedCacheDir = '/var/cache/bandeau/browsers';

/**
 * Returns the paths of downloads in puppeteer's cache, best first: the one that puppeteer names,
 * that of the version it was made for, then the newest. The first two files need not exist.
 */
export function puppeteerBrowserPaths(): string[] {
  if (detectBrowserPlatform() === undefined) return [];
  const cacheDir = puppeteerCacheDir();
  const named = puppeteer === null ? [] : [puppeteer.executablePath()];
  return [...new Set([...named, ...chromeIn(cacheDir), ...allChromeIn(cacheDir)])];
}

/** Returns the path of the download in the cache for all accounts; the file need not exist. */
export function sharedBrowserPaths(): string[] {
  return process.platform === 'linux' ? chromeIn(sharedCacheDir) : [];
}

/** Returns the cache for a new download, which the account that runs the browser can read. */
export function downloadCacheDir(): string {
  if (process.platform === 'linux' && process.getuid?.() === 0) return sharedCacheDir;
  return puppeteerCacheDir();
}

/**
 * Returns the folder that puppeteer downloads into.
 * @see https://pptr.dev/api/puppeteer.configuration `cacheDirectory`
 */
function puppeteerCacheDir(): string {
  const set = process.env['PUPPETEER_CACHE_DIR'] ?? '';
  if (set !== '') return path.resolve(set);
  return configuredCacheDir() ?? path.join(homedir(), '.cache', 'puppeteer');
}

/** Puppeteer publishes its cache only as the beginning of the path of its browser. */
function configuredCacheDir(): string | null {
  const named = puppeteer?.executablePath() ?? '';
  const start = named.lastIndexOf(path.join(path.sep, 'chrome', `${detectBrowserPlatform()}-`));
  return start === -1 ? null : named.slice(0, start);
}

/** Returns the path that a download into a cache will have. */
export function downloadedBrowserPath(cacheDir: string): string {
  return computeExecutablePath({ cacheDir, browser: Browser.CHROME, buildId: chromeBuildId });
}

/** Removes a download from a cache, and nothing else. */
export async function removeDownload(cacheDir: string): Promise<void> {
  await uninstall({ cacheDir, browser: Browser.CHROME, buildId: chromeBuildId });
}

const byVersion = new Intl.Collator('en', { numeric: true });

/** Returns the paths of Chrome of every version in a cache, the newest first. */
function allChromeIn(cacheDir: string): string[] {
  return new Cache(cacheDir)
    .getInstalledBrowsers()
    .filter(({ browser, platform }) => {
      return browser === Browser.CHROME && platform === detectBrowserPlatform();
    })
    .toSorted((a, b) => byVersion.compare(b.buildId, a.buildId))
    .map(({ executablePath }) => executablePath);
}

function chromeIn(cacheDir: string): string[] {
  return detectBrowserPlatform() === undefined ? [] : [downloadedBrowserPath(cacheDir)];
}
