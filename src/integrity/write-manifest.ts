/** Writes the manifest of a folder: last of all, and whole or not at all. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWholeFile } from '../documents/write-whole-file.js';
import { AuditError } from '../schema/audit-error.js';
import type { FileEntry, Manifest } from '../schema/manifest.js';
import { digestFile } from './digest.js';
import { listFiles } from './list-files.js';
import { manifestName, signatureName } from './manifest-files.js';
import { readManifest } from './read-manifest.js';
import type { Signer } from './signature.js';

/** The fields of a manifest beside its files. */
export type ManifestHead = Omit<Manifest, 'files' | 'signedBy'>;

/**
 * Removes a folder's manifest, which will soon be out of date, and returns its entries. A file that
 * is not written again keeps its entry, so that a change of it in the meantime can still be
 * detected.
 * @throws the file system's own error where the manifest cannot be removed
 */
export async function takeManifest(folder: string): Promise<readonly FileEntry[]> {
  const files = await readManifest(folder).then(
    ({ manifest }) => manifest.files,
    (error: unknown) => {
      // There is no manifest, or an invalid one, which proves nothing.
      if (error instanceof AuditError) return [];
      throw error;
    },
  );
  for (const name of [manifestName, signatureName]) {
    await rm(join(folder, name), { force: true });
  }
  return files;
}

/**
 * Writes the manifest, and its signature where there is a signer.
 * @param known files whose bytes were in memory when they were written; all others are read again
 * @throws {AuditError} file-unreadable — the folder does not exist, or contains too much to be a
 * report
 * @throws the file system's own error where the manifest cannot be written
 */
export async function writeManifest(
  folder: string,
  head: ManifestHead,
  { known, signer }: { readonly known: readonly FileEntry[]; readonly signer?: Signer | undefined },
): Promise<void> {
  const files = await listEntries(folder, known);
  const signedBy = signer && { algorithm: 'Ed25519' as const, publicKey: signer.publicKey };
  const manifest: Manifest = { ...head, files, ...(signedBy && { signedBy }) };
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  if (signer) await writeWholeFile(join(folder, signatureName), signer.sign(bytes));
  await writeWholeFile(join(folder, manifestName), bytes);
}

/** The entries of all files; a file that cannot be read has none, and `verify` will report it. */
async function listEntries(folder: string, known: readonly FileEntry[]): Promise<FileEntry[]> {
  const byPath = new Map(known.map((entry) => [entry.path, entry]));
  const entries: FileEntry[] = [];
  for (const { path, isFile } of await listFiles(folder)) {
    const entry = isFile ? (byPath.get(path) ?? (await digestFile(folder, path))) : null;
    if (entry) entries.push(entry);
  }
  return entries;
}
