/** Writes a file whole or not at all: under another name first, which a program that is killed leaves behind. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const ending = '.unfinished';

/**
 * Writes a file: what stood there before stays until all of the new content is on the disk. One file is
 * not to be written twice at a time.
 * @throws the file system's own error; nothing is left of the new content then
 */
export async function writeWholeFile(
  file: string,
  content: string | Uint8Array | Iterable<string>,
): Promise<void> {
  const unfinished = join(dirname(file), `.${basename(file)}${ending}`);
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    // What is in the way of the other name may be no file; why nothing was written is said by the error.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Tells whether a file name is one that a file has before it is whole, `.report.json.unfinished` say. */
export function isUnfinished(name: string): boolean {
  return name.startsWith('.') && name.endsWith(ending) && name.length > ending.length + 1;
}
