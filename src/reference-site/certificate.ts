/** Makes the certificate of the reference site: new for each run, kept in memory only. */
import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** The server's key pair, and the hash by which a browser is configured to trust it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the subject public key info, in base64. */
  readonly spkiHash: string;
}

/** Makes a self-signed P-256 certificate, valid for one day. */
export async function makeCertificate(): Promise<Certificate> {
  const dayMs = 24 * 60 * 60 * 1000;
  const pems = await generate([{ name: 'commonName', value: 'journal.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - dayMs),
    notAfterDate: new Date(Date.now() + dayMs),
  });
  const spki = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: pems.private,
    cert: pems.cert,
    spkiHash: createHash('sha256').update(spki).digest('base64'),
  };
}
