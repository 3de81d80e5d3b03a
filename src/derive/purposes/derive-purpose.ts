/** Derives the purpose of a cookie, a storage key or a request, and its source. */
import { cookieTable, storageTable } from '../../knowledge/cookies/index.js';
import type { KnownName } from '../../knowledge/cookies/known-name.js';
import { consentRecordWords } from '../../knowledge/cookies/consent-record-words.js';
import type { Writer } from '../../schema/evidence/writer.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { deriveParty, registrableDomain } from './derive-party.js';
import { lookUpHost, lookUpUrl } from './look-up-host.js';
import { findNames, indexNames, type NameIndex } from './find-name.js';
import { fitsDeclaration, type Declared } from './fits-declaration.js';
import { needsConsent } from './needs-consent.js';
import { hostOf, isHostWithin } from '../../text/host.js';

/**
 * Sources of a purpose, with the confidence of each, 0 to 1. Of the names that both our table and
 * the Open Cookie Database know, nine of ten have the same purpose in both (`npm run purposes`);
 * the other numbers are engineering defaults, in order of reliability.
 */
const confidences = {
  declared: 0.9,
  'known-name': 0.9,
  'known-path': 0.9,
  'known-host': 0.8,
  'known-cname': 0.8,
  'cookie-database': 0.7,
  'known-writer': 0.6,
  behaviour: 0.6,
  'consent-record': 0.6,
  none: 0,
} as const;

/** The source of a purpose, by its name in the evidence. */
export type PurposeSource = keyof typeof confidences;

/** Returns the confidence of a purpose, 0 to 1; 0 where no purpose is known. */
export function confidenceOf({ purpose, purposeSource }: KnownFrom): number {
  return purpose === 'unknown' ? 0 : confidences[purposeSource];
}

/** A purpose and its source. */
export type KnownFrom = Pick<PurposeFact, 'purpose' | 'purposeSource'>;

/** A purpose, its source, and the company behind it. */
export interface PurposeFact {
  readonly purpose: Purpose;
  readonly purposeSource: PurposeSource;
  /** Who runs the host or sets cookies of this name; null where unknown. */
  readonly entity: string | null;
}

/** The observation that the purpose is derived from. */
export type PurposeSubject =
  | {
      readonly kind: 'cookie';
      readonly name: string;
      readonly host: string;
      readonly setBy: Writer;
    }
  | {
      readonly kind: 'storage';
      readonly name: string;
      readonly host: string;
      readonly setBy: Writer;
    }
  | { readonly kind: 'request'; readonly url: string };

/** The visited site, and what it declares about names. */
export interface PurposeContext {
  /** The registrable domain of the visited page. */
  readonly site: string;
  /**
   * Names that the site declares, the most reliable source first; one `*` stands for any
   * characters.
   */
  readonly declared?: readonly Declared[];
  /** The canonical names that the site's own hosts resolve to. */
  readonly cnames?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Names in the user's own database; used where our table does not know a name. */
  readonly database?: NameIndex | undefined;
}

type Stored = Exclude<PurposeSubject, { kind: 'request' }>;

const unknown: PurposeFact = { purpose: 'unknown', purposeSource: 'none', entity: null };
const tables = { cookie: indexNames(cookieTable), storage: indexNames(storageTable) };

/**
 * Derives the purpose of an observation.
 *
 * The site's own declaration comes first, unless it declares exempt what is known to need consent.
 * Then follow a known name, a name in the user's database, a known host, the host of the script
 * that set it, and the form of a consent record.
 * @example
 * derivePurpose({ kind: 'request', url: 'https://connect.facebook.net/x.js' }, { site: 'journal.test' })
 * // { purpose: 'social-media', purposeSource: 'known-host', entity: 'Facebook' }
 */
export function derivePurpose(subject: PurposeSubject, context: PurposeContext): PurposeFact {
  const known = knownPurpose(subject, context);
  const declared =
    subject.kind === 'request'
      ? purposeOfDeclaredHost(subject.url, context)
      : declaredPurpose(subject, context);
  if (declared === undefined || declared === 'unknown') return known;
  if (needsConsent(known.purpose) && !needsConsent(declared)) return known;
  return { purpose: declared, purposeSource: 'declared', entity: known.entity };
}

/** Derives the purpose from known names and hosts alone, whatever the site declares. */
export function knownPurpose(subject: PurposeSubject, context: PurposeContext): PurposeFact {
  return subject.kind === 'request' ? ofRequest(subject.url, context) : ofStored(subject, context);
}

function ofRequest(address: string, context: PurposeContext): PurposeFact {
  const { site } = context;
  if (!URL.canParse(address)) return unknown;
  const url = new URL(address);
  const fact = lookUpUrl(url, deriveParty(url.hostname, site) === 'first');
  if (fact.purpose === 'unknown') return ofCname(url.hostname, context) ?? toPurpose(fact);
  return toPurpose(fact);
}

function toPurpose({ purpose, source, entity }: ReturnType<typeof lookUpUrl>): PurposeFact {
  return { purpose, purposeSource: source, entity };
}

/** A host of the site that is an alias of another site's host: CNAME cloaking. */
function ofCname(host: string, { site, cnames = {} }: PurposeContext): PurposeFact | undefined {
  const others = (cnames[host] ?? []).filter((name) => deriveParty(name, site) === 'third');
  const known = others.map((name) => lookUpHost(name)).find(({ purpose }) => purpose !== 'unknown');
  return known && { ...toPurpose(known), purposeSource: 'known-cname' };
}

function ofStored(subject: Stored, context: PurposeContext): PurposeFact {
  const { site, database } = context;
  const isThird = deriveParty(subject.host, site) === 'third';
  const host: PurposeFact = isThird ? ofHost(subject.host, 'known-host') : unknown;
  const name = ofName(subject, host) ?? ofDatabase(subject, database);
  if (name !== undefined) return name;
  if (host.purpose !== 'unknown') return host;
  const writer = ofWriter(subject.setBy, context);
  if (writer.purpose !== 'unknown') return writer;
  if (!isThird && looksLikeConsentRecord(subject.name)) {
    return { purpose: 'strictly-necessary', purposeSource: 'consent-record', entity: null };
  }
  return host;
}

/** A name in common use (`PHPSESSID`) says less than the tracker's host it is set on. */
function ofName(subject: Stored, host: PurposeFact): PurposeFact | undefined {
  const entries = findNames(tables[subject.kind], subject.name);
  const known = entries.find((entry) => fitsOwner(entry, subject));
  if (known === undefined) return undefined;
  if (known.owner === null && needsConsent(host.purpose)) return undefined;
  return { purpose: known.purpose, purposeSource: 'known-name', entity: known.owner };
}

function ofDatabase(subject: Stored, database: NameIndex | undefined): PurposeFact | undefined {
  const entries = database ? findNames(database, subject.name) : [];
  const known = entries.find((entry) => entry.purpose !== 'unknown' && fitsOwner(entry, subject));
  if (known === undefined) return undefined;
  return { purpose: known.purpose, purposeSource: 'cookie-database', entity: known.owner };
}

/**
 * A name that several owners use counts only on the owner's hosts, or where the owner's script set
 * it.
 */
function fitsOwner(known: KnownName, { host, setBy }: Stored): boolean {
  if (known.hosts === undefined) return true;
  const places = [host, hostOf(setBy.url ?? '')].filter((place) => place !== null);
  return known.hosts.some((owned) => places.some((place) => isHostWithin(place, owned)));
}

function ofWriter({ how, url }: Writer, context: PurposeContext): PurposeFact {
  const host = hostOf(url ?? '');
  if (url === null || host === null) return unknown;
  if (deriveParty(host, context.site) === 'first') return ofCname(host, context) ?? unknown;
  if (how !== 'script') return unknown;
  const fact = lookUpUrl(new URL(url), false);
  const purposeSource = fact.source === 'none' ? 'none' : 'known-writer';
  return { purpose: fact.purpose, purposeSource, entity: fact.entity };
}

function ofHost(host: string, purposeSource: 'known-host'): PurposeFact {
  const { purpose, entity, source } = lookUpHost(host);
  return source === 'none' ? unknown : { purpose, purposeSource, entity };
}

function declaredPurpose(stored: Stored, { site, declared }: PurposeContext): Purpose | undefined {
  return declared?.find(
    (entry) => entry.purpose !== 'unknown' && fitsDeclaration(entry, stored, site),
  )?.purpose;
}

/** The purpose of all cookies declared for a third party's host, where they share one. */
function purposeOfDeclaredHost(
  address: string,
  { site, declared = [] }: PurposeContext,
): Purpose | undefined {
  const host = hostOf(address);
  if (host === null || deriveParty(host, site) === 'first') return undefined;
  const own = declared.filter(
    (entry) => entry.host && deriveParty(host, registrableDomain(entry.host)) === 'first',
  );
  const purposes = new Set(own.map(({ purpose }) => purpose));
  const [only] = purposes;
  return purposes.size === 1 ? only : undefined;
}

/** Whether a name is one in which sites keep the visitor's choice. */
export function looksLikeConsentRecord(name: string): boolean {
  const words = name.toLowerCase();
  return consentRecordWords.some((word) => words.includes(word));
}
