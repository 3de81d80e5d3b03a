/** Verifies that a folder agrees with its manifest, and lists the differences. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../schema/manifest.js';
import { compareFiles, type FileChange } from './compare-files.js';
import { digestFile } from './digest.js';
import { listFiles } from './list-files.js';
import { manifestName, signatureName } from './manifest-files.js';
import { readManifest, type StoredManifest } from './read-manifest.js';
import { fingerprintOf, isSignedBy } from './signature.js';

/** The result of verifying a folder. */
export interface Verification {
  readonly manifest: Manifest;
  /** Every difference, in the order of the paths; empty where nothing was changed. */
  readonly changes: readonly FileChange[];
  readonly signature: SignatureVerdict;
}

/** The result of verifying the manifest's signature. */
export type SignatureVerdict =
  /** The manifest is not signed. */
  | { readonly state: 'none' }
  /** Signed with the key that the manifest names; `known` where it is also the demanded key. */
  | { readonly state: 'valid'; readonly fingerprint: string; readonly known: boolean }
  /** Signed with another key than the demanded one. */
  | { readonly state: 'other-key'; readonly fingerprint: string }
  /** The signature does not fit the key that the manifest names, or is missing. */
  | { readonly state: 'invalid' };

/** Bytes of an Ed25519 signature. */
const signatureBytes = 64;

/**
 * Compares a folder with its manifest. No file outside the folder is read, whatever the manifest
 * says: its paths are only looked up in the list of existing files.
 * @param publicKey the key of the demanded signer, as PEM
 * @throws {AuditError} file-unreadable — the folder or its manifest does not exist
 * @throws {AuditError} manifest-invalid — the manifest is not JSON, breaks its schema, or has paths
 * outside the folder
 */
export async function verifyFolder(folder: string, publicKey?: string): Promise<Verification> {
  const stored = await readManifest(folder);
  const { manifest } = stored;
  const own = manifest.signedBy ? [manifestName, signatureName] : [manifestName];
  const found = (await listFiles(folder)).filter(({ path }) => !own.includes(path));
  const changes = await compareFiles(manifest.files, found, ({ path, sizeBytes }) =>
    digestFile(folder, path, sizeBytes),
  );
  const signature = await readSignature(folder, manifest);
  return { manifest, changes, signature: judgeSignature(stored, signature, publicKey) };
}

/**
 * Decides whose signature it is.
 * @param signature undefined where there is none of the right size
 */
export function judgeSignature(
  { manifest: { signedBy }, bytes }: StoredManifest,
  signature: Uint8Array | undefined,
  demanded?: string,
): SignatureVerdict {
  if (!signedBy) return { state: 'none' };
  const fingerprint = fingerprintOf(signedBy.publicKey);
  if (!fingerprint || !signature) return { state: 'invalid' };
  if (!isSignedBy(signedBy.publicKey, bytes, signature)) return { state: 'invalid' };
  if (demanded === undefined) return { state: 'valid', fingerprint, known: false };
  const isDemanded = fingerprintOf(demanded) === fingerprint;
  return isDemanded
    ? { state: 'valid', fingerprint, known: true }
    : { state: 'other-key', fingerprint };
}

async function readSignature(
  folder: string,
  { signedBy }: Manifest,
): Promise<Uint8Array | undefined> {
  if (!signedBy) return undefined;
  const file = join(folder, signatureName);
  try {
    const status = await lstat(file);
    return status.isFile() && status.size === signatureBytes ? await readFile(file) : undefined;
  } catch {
    // ENOENT or EACCES: without its signature the manifest proves nothing.
    return undefined;
  }
}
