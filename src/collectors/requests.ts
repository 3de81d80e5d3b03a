/** What the visited page requests: documents, scripts, pixels, beacons, in frames and workers too. */
import type { Visit } from '../browser/visit.js';
import type { Request } from '../schema/evidence.js';
import type { Collector, Recorder } from './collector.js';
import type { LoggedRequest } from './exchange.js';
import { networkLogOf } from './network-log.js';
import { withoutValues } from './url-text.js';

/** A request before anything is derived from it. */
export type RawRequest = Omit<Request, 'party' | 'purpose' | 'purposeSource' | 'entity'>;

/** Observes all requests of a visit, in the order they started; each hop of a redirect is one. */
export const requests: Collector<RawRequest[]> = { id: 'requests', start: startRecorder };

function startRecorder(visit: Visit): Recorder<RawRequest[]> {
  const log = networkLogOf(visit);
  const subframes = new Set<string>();
  return {
    watch(target) {
      target.session.on('Page.frameAttached', ({ frameId }) => subframes.add(frameId));
      log.watch(target);
    },
    result() {
      return log.requests().map((request) => ({
        ...describe(request),
        phase: visit.phaseAt(request.atMs),
        atMs: visit.elapsedMs(request.atMs),
        frame: subframes.has(request.frameId) ? withoutValues(request.documentUrl) : null,
      }));
    },
  };
}

function describe(request: LoggedRequest): Omit<RawRequest, 'phase' | 'atMs' | 'frame'> {
  const { url, method, type, initiator, status, sentCookies } = request;
  const names = sentCookies.map(({ name }) => name);
  return {
    url: withoutValues(url),
    host: new URL(url).hostname,
    method,
    type: type.toLowerCase(),
    initiator: initiator === null ? null : withoutValues(initiator) || null,
    status,
    cookiesSent: [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1)),
  };
}
