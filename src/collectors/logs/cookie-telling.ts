/** How moments and values of one visit are told. */
import type { Visit } from '../../browser/visit/visit.js';
import { tellValue, type ToldValue } from '../../redact/tell-value.js';
import type { Cookie } from '../../schema/evidence.js';
import type { Phase } from '../../schema/vocabulary.js';
import { partsOfAddresses } from './known-values.js';
import { networkLogOf } from './network-log.js';

/** How moments and values of one visit are told. */
export interface CookieTelling {
  phaseAt(epochMs: number): Phase;
  elapsedMs(epochMs: number): number;
  tell(value: string): ToldValue;
  /** Which parameters of the page's addresses have one of these parts. */
  fromAddress(parts: readonly string[]): Pick<Cookie, 'fromAddress'>;
}

/** How the moments and values of a visit are told. */
export function tellingOf(visit: Visit): CookieTelling {
  const given = partsOfAddresses(addressesOf(visit));
  return {
    fromAddress(parts) {
      const names = new Set(parts.flatMap((part) => given.get(part) ?? []));
      return names.size > 0 ? { fromAddress: [...names].toSorted() } : {};
    },
    phaseAt: (epochMs) => visit.phaseAt(epochMs),
    elapsedMs: (epochMs) => visit.elapsedMs(epochMs),
    tell: (value) => tellValue(value, visit.options),
  };
}

/** The addresses of the main document, those that led to it too. */
function addressesOf(visit: Visit): string[] {
  const main = visit.worlds.main()?.frameId;
  return networkLogOf(visit)
    .requests()
    .filter(({ type, frameId }) => type === 'Document' && frameId === main)
    .map(({ url }) => url);
}
