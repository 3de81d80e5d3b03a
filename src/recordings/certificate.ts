/**
 * Makes the certificate that a replay answers with: new for each replay, kept in memory, trusted by
 * one browser.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A key pair, and the hash by which a browser is configured to trust it. */
export interface ReplayCertificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the subject public key info, in base64. */
  readonly spkiHash: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Makes a self-signed P-256 certificate, valid for one day. */
export async function makeReplayCertificate(): Promise<ReplayCertificate> {
  const made = await generate([{ name: 'commonName', value: 'replay.invalid' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - dayMs),
    notAfterDate: new Date(Date.now() + dayMs),
  });
  const spki = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  const spkiHash = createHash('sha256').update(spki).digest('base64');
  return { key: made.private, cert: made.cert, spkiHash };
}
