/** A browser that leaves a mark when it is started: its process id, in a file. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A script to name with `--browser`. */
export interface MarkingBrowser {
  readonly path: string;
  /** Whether it was started, by whomever. */
  isStarted(): boolean;
  /** Process id of the last start. */
  pid(): number;
  /** Removes the mark, as if it had never been started. */
  forget(): void;
  remove(): void;
}

/**
 * Writes the script; it becomes the browser at `browserPath`, or ends at once where none is given.
 * Its folder is open to all accounts, since root starts browsers as another user.
 */
export function writeMarkingBrowser(browserPath?: string): MarkingBrowser {
  const folder = mkdtempSync('/tmp/marking-browser-');
  const script = path.join(folder, 'browser');
  const mark = path.join(folder, 'mark');
  const rest = browserPath === undefined ? '' : `exec "${browserPath}" "$@"\n`;
  // Being asked for its version is no start.
  const start = `case "$1" in --version) ;; *) echo $$ > "${mark}" ;; esac`;
  writeFileSync(script, `#!/bin/sh\n${start}\n${rest}`);
  chmodSync(script, 0o755);
  chmodSync(folder, 0o777);
  return {
    path: script,
    isStarted: () => existsSync(mark),
    pid: () => Number(readFileSync(mark, 'utf8')),
    forget: () => rmSync(mark, { force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
