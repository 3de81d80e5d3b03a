/**
 * The account that a browser runs under when root starts it, since Chromium refuses its sandbox to
 * root.
 */
import { readFileSync } from 'node:fs';

/** A user of this system, by name and numbers. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const nobody: SystemUser = { name: 'nobody', uid: 65534, gid: 65534 };

/** Returns the account that the browser must change to; null where the caller's own can be used. */
export function unprivilegedUser(): SystemUser | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  return parsePasswd(readPasswd()).find((user) => user.name === nobody.name) ?? nobody;
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    // Expected in images without a user database; the usual numbers of "nobody" work there too.
    return '';
  }
}

/**
 * Parses the users of a passwd file, without lines that are invalid and without any name of root.
 * @example parsePasswd('nobody:x:65534:65534::/:/bin/false') → [{ name: 'nobody', uid: 65534, gid: 65534 }]
 */
export function parsePasswd(text: string): SystemUser[] {
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && uid > 0 && gid > 0);
}
