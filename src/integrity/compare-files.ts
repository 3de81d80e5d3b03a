/** Compares the files in a folder with its manifest. */
import type { FileEntry } from '../schema/manifest.js';
import type { FoundFile } from './list-files.js';

/** One difference between a folder and its manifest. */
export interface FileChange {
  /** `changed` also means that the file cannot be read any more, or was replaced by a link. */
  readonly what: 'changed' | 'missing' | 'added';
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
}

/**
 * Lists every difference, in the order of the paths.
 * @param digest the present digest of a listed file; null where it cannot be read
 */
export async function compareFiles(
  listed: readonly FileEntry[],
  found: readonly FoundFile[],
  digest: (entry: FileEntry) => Promise<FileEntry | null>,
): Promise<FileChange[]> {
  const present = new Map(found.map((file) => [file.path, file]));
  const expected = new Set(listed.map(({ path }) => path));
  const changes: FileChange[] = found
    .filter(({ path }) => !expected.has(path))
    .map(({ path }) => ({ what: 'added', path }));
  for (const entry of listed) {
    const { path } = entry;
    const file = present.get(path);
    if (!file) changes.push({ what: 'missing', path });
    else if (!file.isFile || !isSame(entry, await digest(entry))) {
      changes.push({ what: 'changed', path });
    }
  }
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function isSame(entry: FileEntry, now: FileEntry | null): boolean {
  return now?.sha256 === entry.sha256 && now.sizeBytes === entry.sizeBytes;
}
