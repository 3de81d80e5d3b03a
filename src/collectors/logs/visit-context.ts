/** The clock of one visit, and its redaction of values. */
import type { Visit } from '../../browser/visit/visit.js';
import { makeRedactor, type Redactor } from '../../redact/redactor.js';
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Phase } from '../../schema/vocabulary.js';
import { partsOfAddresses } from './known-values.js';
import type { NetworkLog } from './network-log.js';

/** Converts epoch milliseconds of a visit's clock. */
export interface Timeline {
  phaseAt(epochMs: number): Phase;
  /** Milliseconds since the visit began. */
  elapsedMs(epochMs: number): number;
}

/** What every collector needs to describe an observation of one visit. */
export interface VisitContext {
  readonly timeline: Timeline;
  readonly redact: Redactor;
}

/** The context for values of cookies and stored items. */
export interface ValueContext extends VisitContext {
  /** Lists the parameters of the page's addresses that contain one of these parts. */
  fromAddress(parts: readonly string[]): Pick<Cookie, 'fromAddress'>;
}

/** Returns the clock and the redaction of a visit. */
export function visitContextOf(visit: Visit): VisitContext {
  return { timeline: visit, redact: makeRedactor(visit.options) };
}

/** Returns the same with the addresses that the page has had so far. */
export function valueContextOf(visit: Visit, network: NetworkLog): ValueContext {
  const given = partsOfAddresses(addressesOf(visit, network));
  return {
    ...visitContextOf(visit),
    fromAddress(parts) {
      const names = new Set(parts.flatMap((part) => given.get(part) ?? []));
      return names.size > 0 ? { fromAddress: [...names].toSorted() } : {};
    },
  };
}

/** Lists the addresses of the main document, including those that redirected to it. */
function addressesOf(visit: Visit, network: NetworkLog): string[] {
  const main = visit.worlds.main()?.frameId;
  return network
    .requests()
    .filter(({ type, frameId }) => type === 'Document' && frameId === main)
    .map(({ url }) => url);
}
