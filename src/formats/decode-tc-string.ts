/**
 * Decodes TC strings from pages, which may contain anything.
 * @see IAB Europe, Transparency and Consent String with Global Vendor List Format v2.3
 */
import { Base64Url, RestrictionType, TCString, type TCModel, type Vector } from '@iabtcf/core';
import type { TcFacts } from '../schema/evidence/signals.js';
import { assertBounded, longestSignal } from './bound-tc-string.js';

/** The facts in a string, or why it cannot be decoded. */
export type Decoded<Facts> =
  | { readonly facts: Facts; readonly malformed: null }
  | { readonly facts: null; readonly malformed: string };

/** Segments after the first give their kind in their first three bits. */
const segmentKinds = ['core', 'disclosed-vendors', 'allowed-vendors', 'publisher'] as const;
const mostSegments = 8;

/**
 * Decodes a string of version 2 (TCF 2.0 to 2.3); never throws.
 * @example decodeTcString('nonsense').malformed // 'it is not of version 2'
 */
export function decodeTcString(text: string): Decoded<TcFacts> {
  if (text.length > longestSignal)
    return malformed(`it is longer than ${longestSignal} characters`);
  if (!text.startsWith('C')) return malformed('it is not of version 2');
  try {
    const segments = admitSegments(text);
    return { facts: readFacts(TCString.decode(text), segments), malformed: null };
  } catch (error) {
    // The decoder throws its own errors for bad values, and other errors where bits are missing.
    return malformed(error instanceof RangeError ? error.message : 'its bits cannot be read');
  }
}

function malformed(reason: string): Decoded<never> {
  return { facts: null, malformed: reason };
}

/** @throws {RangeError} where a segment is not safe for the decoder */
function admitSegments(text: string): TcFacts['segments'] {
  const parts = text.split('.');
  if (parts.length > mostSegments) throw new RangeError('it has too many segments');
  return parts.map((part, index) => {
    const bits = Base64Url.decode(part);
    const kind = index === 0 ? 'core' : segmentKinds[parseInt(bits.slice(0, 3), 2)];
    if (kind === undefined || (kind === 'core') !== (index === 0)) {
      throw new RangeError('it has an unknown segment');
    }
    if (kind !== 'publisher') assertBounded(bits, kind === 'core' ? 'core' : 'vendors');
    return kind;
  });
}

function readFacts(model: TCModel, segments: TcFacts['segments']): TcFacts {
  const publisher = segments.includes('publisher');
  return {
    ...readHead(model),
    segments,
    purposeConsents: idsOf(model.purposeConsents),
    purposeLegitimateInterests: idsOf(model.purposeLegitimateInterests),
    specialFeatureOptIns: idsOf(model.specialFeatureOptins),
    vendorConsents: model.vendorConsents.size,
    vendorLegitimateInterests: model.vendorLegitimateInterests.size,
    disclosedVendors: segments.includes('disclosed-vendors') ? model.vendorsDisclosed.size : null,
    restrictions: listRestrictions(model),
    publisherConsents: publisher ? idsOf(model.publisherConsents) : null,
    publisherLegitimateInterests: publisher ? idsOf(model.publisherLegitimateInterests) : null,
  };
}

type Head =
  | 'version'
  | 'policyVersion'
  | 'cmpId'
  | 'cmpVersion'
  | 'vendorListVersion'
  | 'created'
  | 'lastUpdated'
  | 'isServiceSpecific'
  | 'publisherCountry';

function readHead(model: TCModel): Pick<TcFacts, Head> {
  return {
    version: Number(model.version),
    policyVersion: Number(model.policyVersion),
    cmpId: Number(model.cmpId),
    cmpVersion: Number(model.cmpVersion),
    vendorListVersion: Number(model.vendorListVersion),
    created: model.created.toISOString(),
    lastUpdated: model.lastUpdated.toISOString(),
    isServiceSpecific: model.isServiceSpecific,
    publisherCountry: model.publisherCountryCode,
  };
}

function idsOf(vector: Vector): number[] {
  return [...vector.values()].toSorted((a, b) => a - b);
}

const restrictionTypes = new Map<RestrictionType, TcFacts['restrictions'][number]['type']>([
  [RestrictionType.NOT_ALLOWED, 'not-allowed'],
  [RestrictionType.REQUIRE_CONSENT, 'consent-only'],
  [RestrictionType.REQUIRE_LI, 'legitimate-interest-only'],
]);

function listRestrictions({ publisherRestrictions }: TCModel): TcFacts['restrictions'] {
  return publisherRestrictions
    .getRestrictions()
    .map((restriction) => ({
      purpose: restriction.purposeId,
      type: restrictionTypes.get(restriction.restrictionType) ?? 'undefined',
      vendors: publisherRestrictions.getVendors(restriction).length,
    }))
    .toSorted((a, b) => a.purpose - b.purpose || (a.type < b.type ? -1 : 1));
}
