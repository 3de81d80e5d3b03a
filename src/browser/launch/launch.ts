/** Starts the browser in its sandbox, with a profile of its own, and connects to it. */
import { connect, type Browser } from 'puppeteer-core';
import { assertOwnProfile, composeFlags, keepsSandbox } from './browser-flags.js';
import { startProcess, type BrowserProcess } from './browser-process.js';
import { beforeDeadline } from '../deadline.js';
import {
  introductionOf,
  parseIdentity,
  rememberIntroduction,
  type Introduction,
} from '../identity.js';
import { runCommand } from '../machine/run-command.js';
import { findBrowser } from '../machine/find-browser.js';
import type { LaunchedBrowser, LaunchOptions } from './launch-options.js';
import { isForPuppeteer } from '../frames/page-target.js';
import { createProfile, type Profile } from './profile.js';
import { rememberBrowser } from './running-browsers.js';
import { startError } from './start-error.js';
import { unprivilegedUser, type SystemUser } from '../machine/unprivileged-user.js';

const startTimeoutMs = 30_000;

/**
 * Time limit for answers without a shorter limit of their own, in milliseconds; a browser silent
 * for so long is taken as dead.
 */
const answerTimeoutMs = 60_000;

/** Time in which a program says its version; one that is no browser may not know the question. */
const versionTimeoutMs = 5_000;

/**
 * Starts a browser with no page open; every visit makes its own context in it.
 * Root on Linux starts it as an unprivileged user, since Chromium has no sandbox for root.
 * @throws {AuditError} usage — when a switch names another profile
 * @throws {AuditError} browser-not-found — when no browser was found
 * @throws {AuditError} sandbox-unavailable — when the system refuses the sandbox that the caller asks for
 * @throws {AuditError} browser-not-started — when the browser ends, or does not answer in time
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  assertOwnProfile(options);
  const { path } = findBrowser({ browserPath: options.browserPath });
  const introduction = options.userAgent === undefined ? await readIntroduction(path) : undefined;
  const { profile, user } = makeProfile(options, path);
  const { userAgent = introduction?.userAgent } = options;
  const flags = composeFlags({ ...options, userAgent }, profile.userDataDir);
  const started = startProcess({
    path,
    flags,
    home: profile.home,
    user,
    timezone: options.timezone,
  });
  const close = closeOnce(started, profile);
  try {
    const { browser, version } = await answer(started, options);
    if (introduction) rememberIntroduction(browser, introduction);
    const runsAs = user?.name ?? null;
    return { browser, version, path, sandbox: keepsSandbox(flags), runsAs, close };
  } catch (cause) {
    await close();
    throw startError({ path, user, lines: started.lastLines(), cause });
  }
}

/** How each browser introduces itself, by its path. */
const introductions = new Map<string, Promise<Introduction | undefined>>();

/** A browser that does not say its version, as on Windows, introduces itself as it does by itself. */
async function readIntroduction(path: string): Promise<Introduction | undefined> {
  const known = introductions.get(path);
  if (known) return known;
  const command = { program: path, args: ['--version'], silenceMs: versionTimeoutMs };
  const read = runCommand(command).then(({ output }) => {
    const identity = parseIdentity(output);
    return identity === null ? undefined : introductionOf(identity);
  });
  introductions.set(path, read);
  return read;
}

interface OwnedProfile {
  readonly profile: Profile;
  /** The account that the browser must change to; null where it uses the caller's own. */
  readonly user: SystemUser | null;
}

/**
 * Root in a container may not be allowed to become another user; then it stays root, which only
 * works without a sandbox.
 */
function makeProfile(options: LaunchOptions, path: string): OwnedProfile {
  const user = unprivilegedUser();
  try {
    return { profile: createProfile(options, user), user };
  } catch (cause) {
    if (options.sandbox === false && user !== null) {
      return { profile: createProfile(options, null), user: null };
    }
    throw startError({ path, user, lines: [], cause });
  }
}

interface Answer {
  readonly browser: Browser;
  readonly version: string;
}

/** Waits until the browser answers, has ended, or takes too long. */
async function answer(started: BrowserProcess, options: LaunchOptions): Promise<Answer> {
  const ended = started.exited.then((error) => {
    throw error ?? new Error('it ended by itself');
  });
  const first = Promise.race([connectTo(started, options), ended]);
  return beforeDeadline(first, startTimeoutMs, () => {
    throw new Error(`it did not answer within ${startTimeoutMs / 1000} s`);
  });
}

async function connectTo(started: BrowserProcess, options: LaunchOptions): Promise<Answer> {
  const browser = await connect({
    transport: started.transport,
    acceptInsecureCerts: options.ignoreHttpsErrors ?? false,
    defaultViewport: null,
    protocolTimeout: answerTimeoutMs,
    targetFilter: isForPuppeteer,
  });
  return { browser, version: await browser.version() };
}

/**
 * Makes the only function that ends a browser: it kills the process, waits for its end, then
 * removes its profile.
 */
function closeOnce(started: BrowserProcess, profile: Profile): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    started.kill();
    await started.exited;
    profile.remove();
    forget();
  };
  const close = async (): Promise<void> => (closing ??= end());
  const abandon = (): void => {
    started.kill();
    profile.remove();
  };
  const forget = rememberBrowser({ close, abandon });
  return close;
}
