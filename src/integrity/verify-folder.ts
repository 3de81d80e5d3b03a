/** Proves that a folder is as its manifest says, or names what is not. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../schema/manifest.js';
import { compareFiles, type FileChange } from './compare-files.js';
import { digestFile } from './digest.js';
import { listFiles } from './list-files.js';
import { manifestName, signatureName } from './manifest-files.js';
import { readManifest, type StoredManifest } from './read-manifest.js';
import { fingerprintOf, isSignedBy } from './signature.js';

/** What was found of a folder. */
export interface Verification {
  readonly manifest: Manifest;
  /** Every difference, in the order of the paths; none where nothing was changed. */
  readonly changes: readonly FileChange[];
  readonly signature: SignatureVerdict;
}

/** What is to be said of the manifest's signature. */
export type SignatureVerdict =
  /** Nobody signed. */
  | { readonly state: 'none' }
  /** The signature is that of the key the manifest names; `known` where it is also the one demanded. */
  | { readonly state: 'valid'; readonly fingerprint: string; readonly known: boolean }
  /** Signed by another key than the one demanded. */
  | { readonly state: 'other-key'; readonly fingerprint: string }
  /** The signature is not that of the key the manifest names, or is not there. */
  | { readonly state: 'invalid' };

/** A signature of Ed25519. */
const signatureBytes = 64;

/**
 * Compares a folder with its manifest. Nothing outside the folder is read, whatever the manifest says:
 * its paths are only looked up in the list of what is there.
 * @param publicKey the signer who is demanded, as PEM
 * @throws {AuditError} file-unreadable — no folder, or no manifest in it
 * @throws {AuditError} manifest-invalid — the manifest is no JSON, breaks its schema, or has paths that are none of the folder
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
 * Says whose signature it is.
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
