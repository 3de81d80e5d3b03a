/** Explains why a browser did not start, and what to do about it. */
import { AuditError } from '../../schema/audit-error.js';
import type { SystemUser } from '../machine/unprivileged-user.js';

/** What is known about a browser that did not start. */
export interface FailedStart {
  readonly path: string;
  /** The account it should have run under; null where that is the caller's own. */
  readonly user: SystemUser | null;
  /** The last lines of the browser's error output. */
  readonly lines: readonly string[];
  readonly cause: unknown;
}

/** Chromium's messages where the system refuses it a sandbox. */
const sandboxRefusals = [
  /No usable sandbox/i,
  /without --no-sandbox is not supported/i,
  /setuid sandbox.*not configured correctly/i,
  /Failed to move to new namespace/i,
  /credentials\.cc.*(?:Permission denied|Operation not permitted)/i,
];

const sandboxAdvice = [
  'Allow unprivileged user namespaces (sysctl user.max_user_namespaces, kernel.unprivileged_userns_clone,',
  'kernel.apparmor_restrict_unprivileged_userns; in a container a seccomp profile that permits them),',
  'or install the browser with its setuid helper (on Debian the package chromium-sandbox).',
  'Only where neither can be done, and for pages you trust: --no-sandbox.',
].join(' ');

/** Turns a failed start into an error for the person who can repair it. */
export function startError(failed: FailedStart): AuditError {
  const { path, cause, lines } = failed;
  if (lines.some((line) => sandboxRefusals.some((refusal) => refusal.test(line)))) {
    const message = `The system gives the browser at "${path}" no sandbox. ${sandboxAdvice}`;
    return new AuditError('sandbox-unavailable', message, { cause });
  }
  if (mayNotChangeAccount(failed)) {
    const message =
      'Root may not change to another user here, and Chromium has no sandbox for root. Start bandeau as an ordinary user, or in a container that maps more than one user.';
    return new AuditError('sandbox-unavailable', message, { cause });
  }
  const message = `The browser at "${path}" did not start: ${describeCause(failed)}`;
  return new AuditError('browser-not-started', message, { cause });
}

/** EPERM: the right is missing; EINVAL: the user is not mapped into this namespace. */
function mayNotChangeAccount({ user, cause }: FailedStart): boolean {
  const { code } = cause as NodeJS.ErrnoException;
  return user !== null && (code === 'EPERM' || code === 'EINVAL');
}

function describeCause({ lines, cause, user }: FailedStart): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'EACCES' && user !== null) {
    return `the user "${user.name}", as whom root starts it, may not execute it. Run "npx bandeau doctor --install", which puts one where it can, or move it out of a closed folder.`;
  }
  if (code === 'EACCES') return 'it may not be executed by this account.';
  const missing = findMissingLibrary(lines);
  if (missing !== null) {
    return `the system lacks the library ${missing}. Run "npx bandeau doctor --install" as root, or install the packages Chrome needs.`;
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  const last = lines.slice(-5).join(' | ');
  return last === '' ? `${reason}.` : `${reason}. Its last words: ${last}`;
}

function findMissingLibrary(lines: readonly string[]): string | null {
  for (const line of lines) {
    const library = /error while loading shared libraries: ([^:\s]+)/.exec(line)?.[1];
    if (library !== undefined) return library;
  }
  return null;
}
