/** The output folder of a run; its files are listed in a manifest at the end. */
import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AuditError } from '../../schema/audit-error.js';
import { describeRun } from '../../integrity/describe-run.js';
import { digestContent } from '../../integrity/digest.js';
import type { Signer } from '../../integrity/signature.js';
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
   * Makes a folder and checks that it can be written, before any other work is done.
   * @throws {AuditError} file-unwritable
   */
  static async open(path: string): Promise<OutputFolder> {
    const known = await reportingFailure(path, async () => {
      await mkdir(path, { recursive: true });
      await access(path, constants.W_OK);
      return takeManifest(path);
    });
    return new OutputFolder(path, known);
  }

  /**
   * Writes a file, named with forward slashes, and makes its folders.
   * @throws {AuditError} file-unwritable
   */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.path, name);
    await reportingFailure(file, async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    });
    this.#known.set(name, digestContent(name, content));
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
