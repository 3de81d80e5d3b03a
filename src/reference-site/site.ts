/** Serves the reference site, all its variants and all its third parties, from one process on loopback. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.js';
import { firstArticlePath, siteResponder } from './hosts/first-party.js';
import { serve } from './server.js';
import type { ServerLogEntry } from './server-log.js';
import { allVariants, type VariantId } from './variants/index.js';

/** The running reference site. */
export interface ReferenceSite {
  readonly port: number;
  /** Returns the address of a page of a variant; by default its first article. */
  url(variant: VariantId, path?: string): string;
  /** Switches by which a browser reaches the site under its real host names. */
  readonly browserArgs: readonly string[];
  /** Every request since the start, or since `clearLog`, in the order of their arrival. */
  readonly log: readonly ServerLogEntry[];
  clearLog(): void;
  close(): Promise<void>;
}

/** Starts the site on a free port of the loopback interface; `variants` limits which are served. */
export async function startReferenceSite(
  options: { readonly variants?: readonly VariantId[] } = {},
): Promise<ReferenceSite> {
  const served = new Set<string>(options.variants ?? allVariants.keys());
  const behaviours = new Map([...allVariants].filter(([id]) => served.has(id)));
  const respond = siteResponder(behaviours);
  const log: ServerLogEntry[] = [];
  const { key, cert, spkiHash } = await makeCertificate();
  const server = createServer({ key, cert }, (message, reply) => {
    log.push(serve(message, reply, respond));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: (variant, path = firstArticlePath) => `https://${variant}.journal.test${path}`,
    browserArgs: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      `--ignore-certificate-errors-spki-list=${spkiHash}`,
    ],
    log,
    clearLog: () => {
      log.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
