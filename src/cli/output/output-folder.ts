/** The folder a run writes to; what was written there is sealed with a manifest at the end. */
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWholeFile } from '../../documents/write-whole-file.js';
import { AuditError } from '../../schema/audit-error.js';
import { describeRun } from '../../integrity/describe-run.js';
import { Digest, digestContent } from '../../integrity/digest.js';
import type { Signer } from '../../integrity/signature.js';
import { removeUnfinished } from '../../integrity/remove-unfinished.js';
import { takeManifest, writeManifest } from '../../integrity/write-manifest.js';
import type { FileEntry } from '../../schema/manifest.js';
import type { ReportInput } from '../../schema/report.js';

/** A folder that is being written; it has no manifest until it is sealed. */
export class OutputFolder {
  readonly path: string;
  /** Entries of files that need not be read again, by path. */
  readonly #known: Map<string, FileEntry>;

  private constructor(path: string, known: readonly FileEntry[]) {
    this.path = path;
    this.#known = new Map(known.map((entry) => [entry.path, entry]));
  }

  /**
   * Makes a folder that can be written to, or says that there is none before any work was done for it.
   * What a killed run left there of files it had not finished is removed.
   * @throws {AuditError} file-unwritable
   * @throws {AuditError} file-unreadable — it holds too much to be a report
   */
  static async open(path: string): Promise<OutputFolder> {
    const known = await reportingFailure(path, async () => {
      await mkdir(path, { recursive: true });
      await access(path, constants.W_OK);
      await removeUnfinished(path);
      return takeManifest(path);
    });
    return new OutputFolder(path, known);
  }

  /**
   * Writes a file, named with forward slashes, and the folders it lies in; whole, or not at all.
   * @throws {AuditError} file-unwritable
   */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.path, name);
    await reportingFailure(file, async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeWholeFile(file, content);
    });
    this.#known.set(name, digestContent(name, content));
  }

  /**
   * Writes a file as `write` does, in pieces that are made one after another.
   * @throws {AuditError} file-unwritable
   */
  async writeParts(name: string, parts: Iterable<string>): Promise<void> {
    const file = join(this.path, name);
    const digest = new Digest();
    const digested = function* (): Generator<string> {
      for (const part of parts) yield digest.add(part);
    };
    await reportingFailure(file, () => writeWholeFile(file, digested()));
    this.#known.set(name, digest.entry(name));
  }

  /**
   * Writes the manifest of all files in the folder.
   * @throws {AuditError} file-unwritable
   */
  async seal(input: ReportInput, signer?: Signer): Promise<void> {
    const head = describeRun(input, {
      writtenAt: new Date().toISOString(),
      environment: {
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
    });
    const known = [...this.#known.values()];
    await reportingFailure(this.path, () => writeManifest(this.path, head, { known, signer }));
  }
}

async function reportingFailure<T>(file: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof AuditError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new AuditError('file-unwritable', `${file} cannot be written: ${why}.`, { cause: error });
  }
}
