/** Tells what only the frames of other sites ask for, such as embedded players. */
import type { Request } from '../../schema/evidence/requests.js';
import { hostOf } from '../../text/host.js';
import type { Observed } from '../facts/observed.js';
import { deriveParty } from '../purposes/derive-party.js';

/**
 * Hosts of frames of other sites, and hosts that these frames request, unless the page itself
 * requests them too.
 */
export function hostsOfFrames(
  { scenarios, page: { site } }: Observed,
  name: string,
): ReadonlySet<string> {
  const requests = scenarios[name]?.requests ?? [];
  const isFramed = ({ host, frame, type }: Request): boolean => {
    const at = type === 'document' ? host : hostOf(frame ?? '');
    return at !== null && deriveParty(at, site) === 'third';
  };
  const ofPage = new Set(requests.filter((each) => !isFramed(each)).map(({ host }) => host));
  const framed = requests.filter(isFramed).map(({ host }) => host);
  return new Set(framed.filter((host) => !ofPage.has(host)));
}
