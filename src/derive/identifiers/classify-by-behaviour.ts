/**
 * Derives purposes from behaviour: an unknown identifier gets the purpose of the hosts that receive
 * it.
 */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Identifier } from '../../schema/evidence/derived-items.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import { lastSegment, toPointer } from '../../schema/json-pointer.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { deriveIdentifiers } from './derive-identifiers.js';
import { confidenceOf } from '../purposes/derive-purpose.js';
import { needsConsent } from '../purposes/needs-consent.js';
import type { Observed } from '../facts/observed.js';

/**
 * Gives identifiers the purpose of the requests that carried them to other parties, where all of
 * these requests with a known purpose share one and it needs consent. This applies to identifiers
 * of unknown purpose, and to those that the site itself declares exempt. A value that identifies no
 * browser is skipped: its recipients say nothing about its purpose.
 */
export function classifyByBehaviour(
  observed: Observed,
  identifiers = deriveIdentifiers(observed),
): Observed {
  if (!('value' in identifiers)) return observed;
  const purposes = new Map<string, Purpose>();
  for (const identifier of identifiers.value) {
    const purpose = purposeOfSharing(observed, identifier);
    if (purpose === null) continue;
    for (const pointer of identifier.pointers) purposes.set(pointer, purpose);
  }
  if (purposes.size === 0) return observed;
  const scenarios = Object.entries(observed.scenarios).map(([name, scenario]) => {
    const reclassify = <T extends Cookie | StorageItem>(items: readonly T[], folder: string): T[] =>
      items.map((item, index) => {
        const purpose = purposes.get(toPointer(['scenarios', name, folder, index]));
        if (!purpose || !isOpen(item)) return item;
        const fact = { purpose, purposeSource: 'behaviour' } as const;
        return { ...item, ...fact, purposeConfidence: confidenceOf(fact) };
      });
    const { cookies, storage } = scenario;
    return [
      name,
      {
        ...scenario,
        ...(cookies && { cookies: reclassify(cookies, 'cookies') }),
        ...(storage && { storage: reclassify(storage, 'storage') }),
      },
    ];
  });
  return { ...observed, scenarios: Object.fromEntries(scenarios) as Observed['scenarios'] };
}

/**
 * A purpose from a known name or host is final; one that the site declares holds only while its
 * behaviour fits.
 */
function isOpen({ purpose, purposeSource }: Cookie | StorageItem): boolean {
  return purpose === 'unknown' || (purposeSource === 'declared' && !needsConsent(purpose));
}

/** Null where it went to no known host, or to hosts with different purposes. */
function purposeOfSharing({ scenarios }: Observed, { sharedWith }: Identifier): Purpose | null {
  const purposes = new Set(
    sharedWith
      .map(({ scenario, pointer }) => {
        const index = Number(lastSegment(pointer));
        return scenarios[scenario]?.requests?.[index]?.purpose ?? 'unknown';
      })
      .filter((purpose) => purpose !== 'unknown'),
  );
  const [only] = purposes;
  return purposes.size === 1 && only && needsConsent(only) ? only : null;
}
