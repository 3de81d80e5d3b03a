/** Removes what a run that was killed left behind of files it had not finished writing. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isUnfinished } from '../documents/write-whole-file.js';
import { listFiles } from './list-files.js';

/** Where a run writes: the folder itself, and a folder for each page. */
const places = /^(?:pages\/[^/]+\/)?([^/]+)$/;

/**
 * Removes the unfinished files of a folder; files of such a name elsewhere below it are not the run's, and stay.
 * @throws {AuditError} file-unreadable — the folder is not there, or holds too much to be a report
 * @throws the file system's own error where one may not be removed
 */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const { path, isFile } of await listFiles(folder)) {
    const [, name = ''] = places.exec(path) ?? [];
    if (isFile && isUnfinished(name)) await rm(join(folder, path), { force: true });
  }
}
