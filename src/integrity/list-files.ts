/** Lists what lies in a folder, without following any link out of it. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditError } from '../schema/audit-error.js';

/** Something found in a folder. */
export interface FoundFile {
  /** From the folder, with forward slashes. */
  readonly path: string;
  /** False for links, sockets and the like, and for folders that may not be read. */
  readonly isFile: boolean;
}

/** Files and folders looked at; a report has a few for each page. */
const mostEntries = 100_000;

/**
 * Lists everything below a folder but its folders, sorted by path in code unit order.
 * @throws {AuditError} file-unreadable — the folder is not there, or holds too much to be a report
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

/** Null for a folder further down that may not be read, or has gone meanwhile. */
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
