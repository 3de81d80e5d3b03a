/** Strings of the TCF and the GPP as a consent tool would make them, for tests. */
import { GppModel } from '@iabgpp/cmpapi';
import { GVL, Segment, TCModel, TCString, type VendorList } from '@iabtcf/core';

/** What the visitor is said to have chosen. */
export interface TcChoice {
  readonly purposes?: readonly number[];
  readonly legitimateInterests?: readonly number[];
  readonly vendors?: readonly number[];
  readonly interestVendors?: readonly number[];
  /** Whether the segment of disclosed vendors is written. */
  readonly disclosed?: boolean;
}

const written = '2026-03-01T00:00:00.000Z';

/** Three vendors; the third declares special purposes only, for which nobody is asked. */
function vendorList(): GVL {
  const named = (ids: readonly number[]): object =>
    Object.fromEntries(ids.map((id) => [id, { id, name: `Number ${id}`, description: '' }]));
  const vendor = (id: number, purposes: readonly number[], specialPurposes: readonly number[]) => ({
    id,
    name: `Vendor ${id}`,
    purposes,
    legIntPurposes: purposes.length > 0 ? [7, 10] : [],
    flexiblePurposes: [],
    specialPurposes,
    features: [],
    specialFeatures: [],
    policyUrl: '',
    cookieMaxAgeSeconds: 60,
    usesCookies: true,
    cookieRefresh: false,
    usesNonCookieAccess: false,
  });
  return new GVL({
    gvlSpecificationVersion: 3,
    vendorListVersion: 90,
    tcfPolicyVersion: 5,
    lastUpdated: written,
    purposes: named([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    specialPurposes: named([1, 2, 3]),
    features: named([1, 2, 3]),
    specialFeatures: named([1, 2]),
    stacks: {},
    dataCategories: {},
    vendors: { 1: vendor(1, [1, 2], []), 2: vendor(2, [1, 3], []), 3: vendor(3, [], [1, 2]) },
  } as unknown as VendorList);
}

/** A TC string of CMP 31 in version 4 of it. */
export function makeTcString(choice: TcChoice = {}): string {
  const model = new TCModel(vendorList());
  model.cmpId = 31;
  model.cmpVersion = 4;
  model.isServiceSpecific = true;
  model.publisherCountryCode = 'FR';
  model.purposeConsents.set([...(choice.purposes ?? [])]);
  model.purposeLegitimateInterests.set([...(choice.legitimateInterests ?? [])]);
  model.vendorConsents.set([...(choice.vendors ?? [])]);
  model.vendorLegitimateInterests.set([...(choice.interestVendors ?? [])]);
  model.created = new Date(written);
  model.lastUpdated = new Date(written);
  const segments = [Segment.CORE];
  if (choice.disclosed !== false) {
    segments.push(Segment.VENDORS_DISCLOSED);
    model.vendorsDisclosed.set([1, 2, 3]);
  }
  return TCString.encode(model, { segments });
}

/** A GPP string with the TC string given, and the US national section that opts out of sale. */
export function makeGppString(tcString: string): string {
  const model = new GppModel();
  model.setFieldValue('usnat', 'SaleOptOut', 1);
  model.setFieldValue('usnat', 'Gpc', true);
  const [header = '', section = ''] = model.encode().split('~');
  if (header === '') throw new Error('no header');
  const both = new GppModel();
  both.decodeSection('usnat', section);
  both.decodeSection('tcfeuv2', tcString);
  return both.encode();
}

/** A GPP string with the TC string given, and no other section. */
export function makeEuropeanGppString(tcString: string): string {
  const model = new GppModel();
  model.decodeSection('tcfeuv2', tcString);
  return model.encode();
}
