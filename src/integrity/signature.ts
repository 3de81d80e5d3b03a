/**
 * Signs with Ed25519, so that other tools can verify the signature.
 * @see RFC 8032; RFC 8410 for the keys
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { open } from 'node:fs/promises';
import { AuditError } from '../schema/audit-error.js';

/** Signs with one key. */
export interface Signer {
  /** The public key as PEM. */
  readonly publicKey: string;
  /** Returns the 64 bytes of a signature. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** Largest key file; a key has some hundred bytes. */
const longestKeyBytes = 64 * 1024;

/**
 * Reads a private key and makes a signer from it.
 * @throws {AuditError} file-unreadable — the file does not exist or cannot be read
 * @throws {AuditError} key-invalid — it is no Ed25519 private key, or needs a passphrase
 */
export async function readSigner(path: string): Promise<Signer> {
  const key = admitKey(await readKeyFile(path), createPrivateKey);
  if (key === null) {
    const advice = 'Make one: openssl genpkey -algorithm ed25519 -out key.pem';
    const message = `${path} is no Ed25519 private key as PEM without a passphrase. ${advice}`;
    throw new AuditError('key-invalid', message);
  }
  const publicKey = toPem(createPublicKey(key));
  return { publicKey, sign: (bytes) => sign(null, bytes, key) };
}

/**
 * Reads a public key and returns it as PEM.
 * @throws {AuditError} file-unreadable — the file does not exist or cannot be read
 * @throws {AuditError} key-invalid — it is no Ed25519 key
 */
export async function readPublicKey(path: string): Promise<string> {
  const key = admitKey(await readKeyFile(path), createPublicKey);
  if (key !== null) return toPem(key);
  const advice = 'It can be taken from the private one: openssl pkey -in key.pem -pubout';
  throw new AuditError('key-invalid', `${path} is no Ed25519 public key as PEM. ${advice}`);
}

/**
 * Tells whether a signature of the bytes was made with the key of a public key (PEM); false where
 * the key is invalid.
 */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = admitKey(publicKey, createPublicKey);
  return key !== null && verify(null, bytes, key, signature);
}

/**
 * Returns the SHA-256 of a public key (PEM), in hexadecimal digits; null where the text is no
 * Ed25519 key.
 */
export function fingerprintOf(publicKey: string): string | null {
  const key = admitKey(publicKey, createPublicKey);
  if (key === null) return null;
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

function admitKey(pem: string, read: (pem: string) => KeyObject): KeyObject | null {
  try {
    const key = read(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    // OpenSSL's own error: the text is no key, or one that needs a passphrase.
    return null;
  }
}

function toPem(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

async function readKeyFile(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(longestKeyBytes));
      return buffer.subarray(0, bytesRead).toString('utf8');
    } finally {
      await file.close();
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const what = code === 'ENOENT' ? 'does not exist' : `cannot be read: ${message}`;
    throw new AuditError('file-unreadable', `${path} ${what}.`, { cause });
  }
}
