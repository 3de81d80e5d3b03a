/** Whether an account of the system may reach a file, by the permission bits on its path. */
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SystemUser } from './unprivileged-user.js';

/** Tells whether an account may execute a file; null means the caller's own account. */
export function canExecute(file: string, user: SystemUser | null): boolean {
  return existsSync(file) && statSync(file).isFile() && canPass(file, user);
}

/**
 * Tells whether an account may execute a file or enter a folder; null means the caller's own
 * account.
 */
export function canPass(entry: string, user: SystemUser | null): boolean {
  if (user !== null) return pathUpwards(realpathSync(entry)).every((each) => mayPass(each, user));
  try {
    accessSync(entry, constants.X_OK);
    return true;
  } catch {
    // Expected where the bit is not set for this account.
    return false;
  }
}

function pathUpwards(entry: string): string[] {
  const parent = path.dirname(entry);
  return parent === entry ? [entry] : [entry, ...pathUpwards(parent)];
}

function mayPass(entry: string, user: SystemUser): boolean {
  const { mode, uid, gid } = statSync(entry);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
