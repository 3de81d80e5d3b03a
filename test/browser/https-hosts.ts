/** Serves several host names over HTTPS on loopback, for tests that need real third parties. */
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A server that answers for every host name the browser is mapped to it. */
export interface HttpsHosts {
  /** Switches that send every host name to the server, and make the browser trust its certificate. */
  readonly browserArgs: readonly string[];
  /** The host of each connection that was opened, in their order. */
  readonly connected: string[];
  readonly close: () => Promise<void>;
}

/** Starts the server; the certificate is made for these hosts and never written to disk. */
export async function serveHttpsHosts(
  hosts: readonly string[],
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<HttpsHosts> {
  const altNames = hosts.map((value) => ({ type: 2 as const, value }));
  const { cert, private: key } = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const connected: string[] = [];
  const server = createServer({ cert, key }, answer).listen(0, '127.0.0.1');
  server.on('secureConnection', ({ servername }) => {
    if (typeof servername === 'string') connected.push(servername);
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const pin = createHash('sha256').update(spki).digest('base64');
  return {
    connected,
    browserArgs: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      `--ignore-certificate-errors-spki-list=${pin}`,
    ],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
