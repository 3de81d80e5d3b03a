/** Lists the files in a folder, without following links. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditError } from '../schema/audit-error.js';

/** An entry found in a folder. */
export interface FoundFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** False for links, sockets and the like, and for folders that cannot be read. */
  readonly isFile: boolean;
}

/** Files and folders listed at most; a report has a few per page. */
const mostEntries = 100_000;

/**
 * Lists all entries below a folder except folders, sorted by path in code unit order.
 * @throws {AuditError} file-unreadable — the folder does not exist, or contains too much to be a
 * report
 */
export async function listFiles(folder: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = [''];
  let seen = 0;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entries = await readFolder(folder, place);
    if (entries === null) found.push({ path: place.slice(0, -1), isFile: false });
    for (const entry of entries ?? []) {
      seen += 1;
      const path = `${place}${entry.name}`;
      if (entry.isDirectory()) waiting.push(`${path}/`);
      else found.push({ path, isFile: entry.isFile() });
    }
    if (seen > mostEntries) throw tooMuch(folder);
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Null for a subfolder that cannot be read, or was removed in the meantime. */
async function readFolder(folder: string, place: string): Promise<Dirent[] | null> {
  try {
    return await readdir(join(folder, place), { withFileTypes: true });
  } catch (cause) {
    if (place !== '') return null;
    const { code, message } = cause as NodeJS.ErrnoException;
    const what = code === 'ENOENT' ? 'does not exist' : `cannot be read: ${message}`;
    throw new AuditError('file-unreadable', `${folder} ${what}.`, { cause });
  }
}

function tooMuch(folder: string): AuditError {
  const message = `${folder} holds more than ${mostEntries} files; give the report a folder of its own.`;
  return new AuditError('file-unreadable', message);
}
