/** SHA-256 of files and of bytes, as the manifest keeps them. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEntry } from '../schema/manifest.js';

/** Bytes read at a time. */
const chunkBytes = 1024 * 1024;

/** The entry of a file whose whole content is at hand. */
export function digestContent(path: string, content: string | Uint8Array): FileEntry {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, sizeBytes: bytes.length };
}

/**
 * The entry of a file on disk, read piece by piece. Null where it is no file that can be read, or
 * not of the size expected: then it is another one, and its bytes need not be read.
 */
export async function digestFile(
  folder: string,
  path: string,
  expectedBytes?: number,
): Promise<FileEntry | null> {
  // Neither a link that took the file's place is followed, nor a pipe waited for.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(join(folder, path), flags).catch(() => null);
  if (file === null) return null;
  try {
    const status = await file.stat();
    if (!status.isFile()) return null;
    if (expectedBytes !== undefined && status.size !== expectedBytes) return null;
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const stream = file.createReadStream({ autoClose: false, highWaterMark: chunkBytes });
    // Not beyond the size it had: it may be growing.
    for await (const chunk of stream) {
      sizeBytes += (chunk as Buffer).length;
      if (sizeBytes > status.size) return null;
      hash.update(chunk as Buffer);
    }
    return { path, sha256: hash.digest('hex'), sizeBytes };
  } finally {
    await file.close();
  }
}
