/** The clock of one visit, and the form in which its values are kept. */
import type { Visit } from '../../browser/visit/visit.js';
import { makeRedactor, type Redactor } from '../../redact/redactor.js';
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Phase } from '../../schema/vocabulary.js';
import { partsOfAddresses } from './known-values.js';
import type { NetworkLog } from './network-log.js';

/** Places moments of a visit's clock, in epoch milliseconds. */
export interface Timeline {
  phaseAt(epochMs: number): Phase;
  /** Milliseconds since the visit began. */
  elapsedMs(epochMs: number): number;
}

/** What every observation of one visit is written down with. */
export interface VisitContext {
  readonly timeline: Timeline;
  readonly redact: Redactor;
}

/** The same for values of cookies and stored items. */
export interface ValueContext extends VisitContext {
  /** Which parameters of the page's addresses have one of these parts. */
  fromAddress(parts: readonly string[]): Pick<Cookie, 'fromAddress'>;
}

/** Gives the clock and the redaction of a visit. */
export function visitContextOf(visit: Visit): VisitContext {
  return { timeline: visit, redact: makeRedactor(visit.options) };
}

/** Gives them with the addresses that the page had so far. */
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

/** The addresses of the main document, those that led to it too. */
function addressesOf(visit: Visit, network: NetworkLog): string[] {
  const main = visit.worlds.main()?.frameId;
  return network
    .requests()
    .filter(({ type, frameId }) => type === 'Document' && frameId === main)
    .map(({ url }) => url);
}
