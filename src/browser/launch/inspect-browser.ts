/** Determines which browser would be used, and checks that it starts and is sandboxed. */
import type { Browser } from 'puppeteer-core';
import { findBrowser, type BrowserSource } from '../machine/find-browser.js';
import { launchBrowser } from './launch.js';
import type { LaunchOptions } from './launch-options.js';

/** A browser that was started once to check it. */
export interface BrowserInspection {
  readonly path: string;
  readonly source: BrowserSource;
  readonly version: string;
  readonly sandbox: boolean;
  /** The browser's own statement on its sandbox; null where it gives none on this system. */
  readonly sandboxVerdict: string | null;
  /** The account it runs under; null where it is the caller's own. */
  readonly runsAs: string | null;
}

/**
 * Starts the browser that an audit would use, reads the state of its sandbox, and closes it.
 * @throws {AuditError} usage — when a switch names another profile
 * @throws {AuditError} browser-not-found — when there is none
 * @throws {AuditError} sandbox-unavailable — when the system refuses the sandbox
 * @throws {AuditError} browser-not-started — when it does not start
 */
export async function inspectBrowser(options: LaunchOptions = {}): Promise<BrowserInspection> {
  const { path, source } = findBrowser({ browserPath: options.browserPath });
  const launched = await launchBrowser({ ...options, browserPath: path });
  try {
    const { version, sandbox, runsAs } = launched;
    const sandboxVerdict = await readSandboxVerdict(launched.browser);
    return { path, source, version, sandbox, sandboxVerdict, runsAs };
  } finally {
    await launched.close();
  }
}

/** Reads the last line of `chrome://sandbox`, which only Linux has in this form. */
async function readSandboxVerdict(browser: Browser): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const page = await browser.newPage();
  await page.goto('chrome://sandbox');
  const verdict = await page.waitForSelector('#evaluation:not(:empty)', { timeout: 5_000 });
  const text = await verdict?.evaluate((element) => element.textContent);
  return text?.trim() ?? null;
}
