/**
 * Reads the user's own database of cookies.
 * @see the Open Cookie Database, published as JSON and as CSV: one entry per cookie with category,
 * domain, retention period, data controller, and whether the name is only the beginning of one
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { KnownName } from '../knowledge/cookies/known-name.js';
import { AuditError } from '../schema/audit-error.js';
import type { Run } from '../schema/evidence/run.js';
import { purposes, type Purpose } from '../schema/vocabulary.js';
import { indexNames, type NameIndex } from '../derive/purposes/find-name.js';
import { parseLifetime } from '../derive/declarations/parse-lifetime.js';

/** A database, prepared for lookup, and its description in the evidence. */
export interface CookieDatabase {
  readonly names: NameIndex;
  readonly described: NonNullable<Run['cookieDatabase']>;
}

/** Largest file, in bytes; the Open Cookie Database has 1.2 MiB. */
const mostBytes = 32 * 1024 * 1024;
const mostEntries = 100_000;

/**
 * The purposes of the database's categories. `Functional` mixes what a site needs and what it does
 * not, so it gives no purpose.
 */
const purposeOfCategory: Readonly<Record<string, Purpose>> = {
  ...(Object.fromEntries(purposes.map((purpose) => [purpose, purpose])) as Record<string, Purpose>),
  necessary: 'strictly-necessary',
  security: 'strictly-necessary',
  functional: 'unknown',
  personalization: 'functional',
  preferences: 'functional',
  analytics: 'analytics',
  statistics: 'analytics',
  performance: 'analytics',
  marketing: 'advertising',
  targeting: 'advertising',
  'social media': 'social-media',
};

/** Names of the fields: in the published JSON, in the published CSV, and in a user's own file. */
const fields = {
  name: ['cookie', 'cookie / data key name', 'name'],
  category: ['category', 'purpose'],
  domain: ['domain', 'host'],
  lifetime: ['retentionperiod', 'retention period', 'lifetime'],
  owner: ['datacontroller', 'data controller', 'platform', 'owner'],
  isBeginning: ['wildcardmatch', 'wildcard match'],
} as const;

type Entry = Readonly<Record<keyof typeof fields, string>>;

/**
 * Reads a JSON or CSV file; its content decides which.
 * @throws {AuditError} file-unreadable — the file does not exist or cannot be read
 * @throws {AuditError} cookie-database-invalid — the file is neither JSON nor CSV, lists no
 * cookies, or is too large
 */
export async function readCookieDatabase(path: string): Promise<CookieDatabase> {
  const bytes = await readBytes(path);
  const entries = parseEntries(bytes.toString('utf8').replace(/^\uFEFF/, ''), path);
  const known = entries.flatMap((entry) => toKnownName(entry));
  if (known.length === 0) throw invalid(path, 'it has no entry with a name and a category.');
  return {
    names: indexNames(known),
    described: {
      file: basename(path),
      entries: known.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const bytes = await readFile(path);
    if (bytes.length <= mostBytes) return bytes;
  } catch (cause) {
    const message = `The cookie database ${path} cannot be read. Give --cookie-database a file that can.`;
    throw new AuditError('file-unreadable', message, { cause });
  }
  throw invalid(path, `it is larger than ${mostBytes / 1024 / 1024} MiB.`);
}

function parseEntries(text: string, path: string): Entry[] {
  const rows = /^\s*[[{]/.test(text) ? parseJson(text, path) : parseTable(text, path);
  if (rows.length > mostEntries) throw invalid(path, `it has more than ${mostEntries} entries.`);
  return rows.map((row) => toEntry(row));
}

/** Accepts an object of lists by platform, as published, or one list. */
function parseJson(text: string, path: string): object[] {
  try {
    const value: unknown = JSON.parse(text);
    const lists: unknown[] = Array.isArray(value) ? value : Object.values(value as object).flat();
    return lists.filter((each) => typeof each === 'object' && each !== null);
  } catch (cause) {
    throw invalid(path, 'its JSON is broken.', cause);
  }
}

function parseTable(text: string, path: string): object[] {
  try {
    return parseCsv(text, {
      columns: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      to: mostEntries + 1,
    });
  } catch (cause) {
    throw invalid(path, 'its CSV is broken.', cause);
  }
}

function toEntry(row: object): Entry {
  const byName = new Map(
    Object.entries(row).map(([name, value]) => [name.trim().toLowerCase(), value as unknown]),
  );
  const read = (names: readonly string[]): string => {
    const value = names.map((name) => byName.get(name)).find((each) => each !== undefined);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  return Object.fromEntries(
    Object.entries(fields).map(([field, names]) => [field, read(names)]),
  ) as unknown as Entry;
}

function toKnownName(entry: Entry): KnownName[] {
  const purpose = purposeOfCategory[entry.category.toLowerCase()];
  if (entry.name === '' || purpose === undefined) return [];
  const hosts = hostsIn(entry.domain);
  return [
    {
      name: entry.isBeginning === '1' ? `${entry.name.replace(/\*$/, '')}*` : entry.name,
      owner: entry.owner === '' ? null : entry.owner,
      purpose,
      lifetimeDays: parseLifetime(entry.lifetime, 'en')?.days ?? null,
      ...(hosts.length > 0 && { hosts }),
    },
  ];
}

/** The hosts to which the cookie is limited; empty where the site itself may have it too. */
function hostsIn(domain: string): string[] {
  if (/1st party|first party|advertiser|website/i.test(domain)) return [];
  return domain.toLowerCase().match(/[a-z\d-]+(?:\.[a-z\d-]+)+/g) ?? [];
}

function invalid(path: string, why: string, cause?: unknown): AuditError {
  const advice = 'It takes the Open Cookie Database as CSV or JSON, or a file of that form.';
  const message = `The cookie database ${path} cannot be used: ${why} ${advice}`;
  return new AuditError('cookie-database-invalid', message, { cause });
}
