/**
 * The browser's own temporary profile: made for one launch, owned by the account that runs it, then
 * removed.
 */
import { lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import type { LaunchOptions } from './launch-options.js';
import { canPass } from '../machine/may-pass.js';
import type { SystemUser } from '../machine/unprivileged-user.js';

/** A profile on the disk. */
export interface Profile {
  /** The folder that contains everything; also the browser's home and working folder. */
  readonly home: string;
  /** The value of `--user-data-dir`. */
  readonly userDataDir: string;
  /** Deletes the folder; never throws, since the next launch removes what is left. */
  readonly remove: () => void;
}

/** Chromium's `CookieControlsMode`: 0 allows third-party cookies everywhere, 1 blocks them in isolated contexts. */
const cookieControlsMode = { allow: 0, block: 1 } as const;

const prefix = `bandeau-${hostname().replaceAll(/[^A-Za-z0-9]/g, '')}-`;

/** Makes a profile whose preferences say whether third-party cookies are kept. */
export function createProfile(options: LaunchOptions, owner: SystemUser | null): Profile {
  const folder = temporaryFolder(owner);
  removeAbandonedProfiles(folder);
  const home = mkdtempSync(path.join(folder, `${prefix}${process.pid}-`));
  const remove = (): void => removeFolder(home);
  try {
    return { home, userDataDir: fillProfile(home, options, owner), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function fillProfile(home: string, options: LaunchOptions, owner: SystemUser | null): string {
  const userDataDir = path.join(home, 'profile');
  const defaultDir = path.join(userDataDir, 'Default');
  mkdirSync(defaultDir, { recursive: true, mode: 0o700 });
  const preferences = path.join(defaultDir, 'Preferences');
  writeFileSync(preferences, JSON.stringify(composePreferences(options)));
  if (owner !== null) {
    for (const entry of [home, userDataDir, defaultDir, preferences]) {
      lchownSync(entry, owner.uid, owner.gid);
    }
  }
  return userDataDir;
}

/** Returns the contents of Chromium's `Default/Preferences`. */
function composePreferences(options: LaunchOptions): object {
  const choice = options.thirdPartyCookies ?? 'allow';
  return {
    profile: {
      cookie_controls_mode: cookieControlsMode[choice],
      block_third_party_cookies: choice === 'block',
    },
  };
}

/** Root's own temporary folder may be closed to the account that needs the profile. */
function temporaryFolder(owner: SystemUser | null): string {
  return owner === null || canPass(tmpdir(), owner) ? tmpdir() : '/tmp';
}

/** Removes the profiles of earlier runs on this machine that were killed. */
function removeAbandonedProfiles(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) removeFolder(path.join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // ESRCH: no such process. EPERM: it runs, but belongs to another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // Expected where a last process of the browser still writes, or another user owns the folder.
  }
}
