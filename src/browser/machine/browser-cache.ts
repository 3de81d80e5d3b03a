/**
 * Where downloaded browsers are kept: in puppeteer's cache, and for root in one that every account
 * can read.
 */
import { homedir } from 'node:os';
import path from 'node:path';
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  uninstall,
} from '@puppeteer/browsers';
import * as puppeteer from 'puppeteer';

/**
 * The version of Chrome that this puppeteer was made for; puppeteer exports it without declaring
 * its type.
 */
export const chromeBuildId = (
  puppeteer as unknown as { readonly PUPPETEER_REVISIONS: { readonly chrome: string } }
).PUPPETEER_REVISIONS.chrome;

/**
 * The folder for browsers downloaded by root, whose own home is closed to the account that runs
 * them.
 */
const sharedCacheDir = '/var/cache/bandeau/browsers';

/** Returns the path of the download in puppeteer's cache; the file need not exist. */
export function puppeteerBrowserPaths(): string[] {
  return detectBrowserPlatform() === undefined ? [] : [puppeteer.executablePath()];
}

/** Returns the path of the download in the cache for all accounts; the file need not exist. */
export function sharedBrowserPaths(): string[] {
  return process.platform === 'linux' ? chromeIn(sharedCacheDir) : [];
}

/** Returns the cache for a new download, which the account that runs the browser can read. */
export function downloadCacheDir(): string {
  if (process.platform === 'linux' && process.getuid?.() === 0) return sharedCacheDir;
  const [tail = ''] = chromeIn('');
  const [configured = ''] = puppeteerBrowserPaths();
  if (tail !== '' && configured.endsWith(path.sep + tail)) {
    return configured.slice(0, -tail.length - 1);
  }
  return path.join(homedir(), '.cache', 'puppeteer');
}

/** Returns the path that a download into a cache will have. */
export function downloadedBrowserPath(cacheDir: string): string {
  return computeExecutablePath({ cacheDir, browser: Browser.CHROME, buildId: chromeBuildId });
}

/** Removes a download from a cache, and nothing else. */
export async function removeDownload(cacheDir: string): Promise<void> {
  await uninstall({ cacheDir, browser: Browser.CHROME, buildId: chromeBuildId });
}

function chromeIn(cacheDir: string): string[] {
  return detectBrowserPlatform() === undefined ? [] : [downloadedBrowserPath(cacheDir)];
}
