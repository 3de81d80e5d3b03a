/**
 * Derives purposes from behaviour: an identifier gets the purpose of the hosts that receive it, a
 * value that only repeats the visitor's choice is its record, and a name or a site's own word is no
 * proof against what happens.
 */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Identifier } from '../../schema/evidence/derived-items.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import { lastSegment, toPointer } from '../../schema/json-pointer.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { deriveIdentifiers } from './derive-identifiers.js';
import { findRecords } from './find-records.js';
import { confidenceOf, type KnownFrom, type PurposeSource } from '../purposes/derive-purpose.js';
import { needsConsent } from '../purposes/needs-consent.js';
import type { Fact } from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';

type Item = Cookie | StorageItem;

/**
 * Gives cookies and stored items the purpose that their behaviour shows, where nothing reliable
 * contradicts it:
 *
 * - an identifier that was sent to other parties: their purpose, where all of them with a known
 *   purpose share one and it needs consent. A value that identifies no browser is skipped: its
 *   recipients say nothing about its purpose;
 * - an identifier that is only named like a record of consent, or that the site alone calls strictly
 *   necessary though it outlives the session: unknown;
 * - a value that repeats the visitor's choice: strictly necessary, as the record of it.
 */
export function classifyByBehaviour(
  observed: Observed,
  identifiers: Fact<Identifier[]> = deriveIdentifiers(observed),
): Observed {
  if (!('value' in identifiers)) return observed;
  const recipients = purposesOfRecipients(observed, identifiers.value);
  const identifying = new Set(identifiers.value.flatMap(({ pointers }) => pointers));
  const records = findRecords(observed, identifying);
  const see = (item: Item, pointer: string): KnownFrom | undefined => {
    const purpose = recipients.get(pointer);
    if (purpose !== undefined && isOpen(item)) return { purpose, purposeSource: 'behaviour' };
    const unproven = identifying.has(pointer) ? unprovenSource(item) : undefined;
    if (unproven !== undefined) return { purpose: 'unknown', purposeSource: unproven };
    return records.has(pointer) ? record : undefined;
  };
  const scenarios = Object.entries(observed.scenarios).map(([name, scenario]) => {
    const reclassify = <T extends Item>(items: readonly T[], folder: string): T[] =>
      items.map((item, index) => {
        const seen = see(item, toPointer(['scenarios', name, folder, index]));
        if (seen === undefined) return item;
        return { ...item, ...seen, purposeConfidence: confidenceOf(seen) };
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

const record: KnownFrom = { purpose: 'strictly-necessary', purposeSource: 'consent-record' };

function purposesOfRecipients(
  observed: Observed,
  identifiers: readonly Identifier[],
): ReadonlyMap<string, Purpose> {
  return new Map(
    identifiers.flatMap((identifier) => {
      const purpose = purposeOfSharing(observed, identifier);
      if (purpose === null) return [];
      return identifier.pointers.map((pointer) => [pointer, purpose] as const);
    }),
  );
}

/**
 * A purpose from a known name or host is final; one that the site declares, or a name suggests,
 * holds only while its behaviour fits.
 */
function isOpen(item: Item): boolean {
  const { purpose, purposeSource } = item;
  const isDeclared = purposeSource === 'declared' && !needsConsent(purpose);
  return purpose === 'unknown' || isDeclared || unprovenSource(item) !== undefined;
}

/**
 * What alone calls an identifier strictly necessary, where that is no proof: its own name, or the
 * site's word.
 * @see EDPB, report of the Cookie Banner Taskforce (January 2023), practice I: cookies wrongly called essential
 * @see CNIL, SAN-2025-010 (Condé Nast): the site's own classification did not exempt them
 */
function unprovenSource(item: Item): PurposeSource | undefined {
  const { purpose, purposeSource, phase } = item;
  if (purpose !== 'strictly-necessary') return undefined;
  if (purposeSource === 'consent-record' && phase === 'before-choice') return purposeSource;
  return purposeSource === 'declared' && outlivesSession(item) ? purposeSource : undefined;
}

function outlivesSession(item: Item): boolean {
  return 'lifetimeDays' in item ? item.lifetimeDays !== null : item.kind !== 'sessionStorage';
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
