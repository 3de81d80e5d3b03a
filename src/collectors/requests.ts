/**
 * What the visited page requests: documents, scripts, pixels, beacons; in frames and workers too.
 */
import type { Request } from '../schema/evidence/requests.js';
import type { Collecting, Collector, Recorder } from './collector.js';
import type { LoggedRequest } from './logs/exchange.js';
import { chainsFrom } from './logs/initiator-chain.js';
import { hashValue } from '../redact/hash-value.js';
import { redactUrl } from '../redact/redact-url.js';

/** A request before anything is derived from it. */
export type RawRequest = Omit<Request, 'party' | 'purpose' | 'purposeSource' | 'entity'>;

/** Observes all requests of a visit, in the order they started; each hop of a redirect is one. */
export const requests = {
  // The values of cookies and storage must be known before requests can be searched for them.
  needs: ['cookies', 'storage'],
  start: startRecorder,
} as const satisfies Collector<RawRequest[]>;

function startRecorder({ visit, logs }: Collecting): Recorder<RawRequest[]> {
  const log = logs.network;
  const values = logs.values;
  const subframes = new Set<string>();
  const redact = (address: string): string => redactUrl(address, visit.options);
  return {
    watch(target) {
      target.session.on('Page.frameAttached', ({ frameId }) => subframes.add(frameId));
      log.watch(target);
    },
    result() {
      const chainOf = chainsFrom(log.placesBehind());
      const carriedBy = (request: LoggedRequest): Pick<Request, 'carries'> => {
        const carries = values.carriedBy(request);
        return carries.length > 0 ? { carries } : {};
      };
      return log.requests().map((request) => ({
        ...describe(request, redact),
        ...(request.validator !== undefined && {
          validatorHash: hashValue(request.validator, visit.options.hashSalt),
        }),
        chain: chainOf(request.places),
        ...carriedBy(request),
        phase: visit.phaseAt(request.atMs),
        atMs: visit.elapsedMs(request.atMs),
        frame: subframes.has(request.frameId) ? redact(request.documentUrl) : null,
      }));
    },
  };
}

function describe(
  request: LoggedRequest,
  redact: (address: string) => string,
): Omit<RawRequest, 'phase' | 'atMs' | 'frame'> {
  const { url, method, type, initiator, status, sentCookies, redirectedFrom } = request;
  const names = sentCookies.map(({ name }) => name);
  return {
    url: redact(url),
    host: new URL(url).hostname,
    method,
    type: type.toLowerCase(),
    initiator: initiator === null ? null : redact(initiator) || null,
    status,
    redirectedFrom: redirectedFrom === null ? null : redact(redirectedFrom),
    bytesSent: request.sentBytes,
    bytesReceived: request.receivedBytes,
    cookiesSent: [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1)),
  };
}
