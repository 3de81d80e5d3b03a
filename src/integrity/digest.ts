/** SHA-256 of files and of bytes, as the manifest contains them. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEntry } from '../schema/manifest.js';

/** Bytes read at a time. */
const chunkBytes = 1024 * 1024;

/** Counts and digests content as it is written in pieces. */
export class Digest {
  readonly #hash = createHash('sha256');
  #sizeBytes = 0;

  /** Takes the next piece, and gives it back. */
  add(piece: string): string {
    this.#hash.update(piece, 'utf8');
    this.#sizeBytes += Buffer.byteLength(piece);
    return piece;
  }

  /** Makes the entry of the file once all of it was added. */
  entry(path: string): FileEntry {
    return { path, sha256: this.#hash.digest('hex'), sizeBytes: this.#sizeBytes };
  }
}

/** Makes the entry of a file whose whole content is in memory. */
export function digestContent(path: string, content: string | Uint8Array): FileEntry {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, sizeBytes: bytes.length };
}

/**
 * Makes the entry of a file on the disk, which is read in pieces. Null where it is no readable
 * file, or has not the expected size: then it was changed, and its bytes need not be read.
 */
export async function digestFile(
  folder: string,
  path: string,
  expectedBytes?: number,
): Promise<FileEntry | null> {
  // A link in place of the file is not followed, and a pipe is not waited for.
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
    // Reads no further than its previous size, since the file may be growing.
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
