/** Keeps bodies as files named by their SHA-256, each once, within a size limit. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Longest body that is kept, in bytes. */
export const longestBodyBytes = 32 * 1024 * 1024;
/** Bytes of all bodies of one recording together. */
const budgetBytes = 1024 * 1024 * 1024;

/**
 * The bodies of one recording, in a folder that is made with the first body; an existing body is
 * not written again.
 */
export class BodyStore {
  readonly #folder: string;
  readonly #written = new Map<string, Promise<void>>();
  #keptBytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Writes a body, unless it exists already, and returns its name.
   * @throws where the size limit would be exceeded
   */
  async keep(bytes: Buffer): Promise<string> {
    const name = digestOf(bytes);
    let writing = this.#written.get(name);
    if (!writing) {
      this.#keptBytes += bytes.length;
      if (bytes.length > longestBodyBytes || this.#keptBytes > budgetBytes) {
        throw new Error(`The body has ${bytes.length} bytes, and there is no room for it.`);
      }
      writing = this.#write(name, bytes);
      this.#written.set(name, writing);
    }
    await writing;
    return name;
  }

  async #write(name: string, bytes: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, name), bytes);
  }
}

/** Returns the SHA-256 in hexadecimal digits. */
export function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
