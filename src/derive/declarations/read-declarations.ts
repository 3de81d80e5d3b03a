/** Reads the tables and lists in which a site declares its cookies, in any known language. */
import { getDomain } from 'tldts';
import { categoryPurpose } from '../../knowledge/languages/words/category-purpose.js';
import { cookieTable } from '../../knowledge/cookies/index.js';
import type { DeclaredCookie } from '../../schema/evidence/declared-cookies.js';
import { findNames, indexNames } from '../purposes/find-name.js';
import { parseLifetime } from './parse-lifetime.js';
import type { Purpose } from '../../schema/vocabulary.js';

/** What was read at one place. */
export interface DeclarationSource {
  readonly source: DeclaredCookie['source'];
  readonly tables: readonly Table[];
  readonly listed: readonly Listed[];
}

interface Table {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

interface Listed {
  readonly name: string;
  readonly host: string;
  readonly category: string;
  readonly lifetime: string;
}

/** Declared cookies kept of one page. */
const mostDeclared = 1000;
/**
 * Longest cell that can be a lifetime or a category, in characters; a longer one is a description.
 */
const longestTerm = 60;

const known = indexNames(cookieTable);

/** What is known of the page that declares. */
export interface DeclaringPage {
  /** BCP 47 tag of its text, for the words of time units. */
  readonly language?: string | undefined;
  /** Names of the observed cookies: such a word in a table is a name. */
  readonly observed: ReadonlySet<string>;
}

/** Reads the declared cookies; each name once per source, host and purpose, in reading order. */
export function readDeclarations(
  sources: readonly DeclarationSource[],
  page: DeclaringPage,
): DeclaredCookie[] {
  const all = sources.flatMap(({ source, tables, listed }) => [
    ...tables.flatMap((table) => readTable(table, source, page)),
    ...listed.flatMap((one) => readListed(one, source)),
  ]);
  const byKey = new Map(all.map((one) => [keyOf(one), one]));
  return [...byKey.values()].slice(0, mostDeclared);
}

function keyOf({ name, source, host, purpose }: DeclaredCookie): string {
  return [source, host, name, purpose].join('\0');
}

function readListed(
  { name, host, category, lifetime }: Listed,
  source: DeclaredCookie['source'],
): DeclaredCookie[] {
  const about = { source, host: hostIn(host), ...describePurpose(category) };
  return [{ name: asPattern(name), ...about, ...describeLifetime(lifetime, 'en') }];
}

/**
 * A table lists cookies where a column holds names, and either another column holds lifetimes or
 * one of the names is known or observed.
 */
function readTable(
  { heading, rows }: Table,
  source: DeclaredCookie['source'],
  { language, observed }: DeclaringPage,
): DeclaredCookie[] {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ''));
  const lifetimes = bestColumn(
    columns,
    (cell) => isTerm(cell) && parseLifetime(cell, language) !== null,
  );
  const isNamed = (cell: string): boolean => namesIn(cell, observed).length > 0;
  const names = columns.findIndex(
    (column, at) => at !== lifetimes && shareOf(column, isNamed) >= 0.5,
  );
  if (names === -1) return [];
  const isSure = (columns[names] ?? []).some((cell) =>
    namesIn(cell, observed).some(
      (name) => observed.has(name) || isKnownName(name.replace('*', 'x')),
    ),
  );
  if (lifetimes === -1 && !isSure) return [];
  const hosts = bestColumn(columns, (cell) => hostIn(cell) !== null);
  const others = columns.map((_, at) => at).filter((at) => ![names, lifetimes].includes(at));
  return rows.flatMap((row) => {
    const cell = (at: number): string => row[at] ?? '';
    const [category] = others
      .map((at) => cell(at))
      .filter((text) => isTerm(text) && categoryPurpose(text) !== 'unknown');
    return namesIn(cell(names), observed).map((name) => ({
      name,
      source,
      host: hostIn(cell(hosts)),
      ...describePurpose(category ?? heading),
      ...describeLifetime(cell(lifetimes), language),
    }));
  });
}

/** The column with the largest share of matching cells, at least half; -1 where there is none. */
function bestColumn(columns: readonly string[][], isOne: (cell: string) => boolean): number {
  const shares = columns.map((column) => shareOf(column, isOne));
  const best = Math.max(0, ...shares);
  return best >= 0.5 ? shares.indexOf(best) : -1;
}

/**
 * The share among the cells that are not empty; the column's heading counts as a cell that does not
 * match.
 */
function shareOf(column: readonly string[], isOne: (cell: string) => boolean): number {
  const filled = column.filter((cell) => cell !== '');
  const heads = filled.length > 1 && !isOne(filled[0] ?? '') ? 1 : 0;
  return filled.length === 0 ? 0 : filled.filter(isOne).length / (filled.length - heads);
}

function isTerm(cell: string): boolean {
  return cell !== '' && cell.length <= longestTerm;
}

/**
 * Placeholders for any ending in the names of tables: `_ga_<id>`, `_gat_UA-XXXX`, `_pk_id.*`,
 * `id#`.
 */
const anything = /<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\}|#+|X{2,}|x{3,}|\*+|…|\.{3}/g;

/** The names in a cell, with one `*` for what varies; empty where the cell holds other words. */
function namesIn(cell: string, observed: ReadonlySet<string>): string[] {
  const bare = cell.replaceAll(/\((?:[^()]*)\)/g, ' ').trim();
  const names = bare.split(/\s*[,;]\s*|\s+/).filter((part) => part !== '');
  const patterns = names.map((name) => asPattern(name));
  return names.length <= 10 && patterns.every((name) => observed.has(name) || isName(name))
    ? patterns
    : [];
}

function asPattern(name: string): string {
  const [first = '', ...rest] = name.replaceAll(anything, '*').split('*');
  if (rest.length === 0) return first;
  return `${first}*${rest.at(-1) ?? ''}`;
}

/**
 * Whether a text has the usual form of a cookie's name; a word without a digit, a sign or an inner
 * capital does not.
 */
function isName(text: string): boolean {
  if (!/^[\w.\-:@%~$!|+*]{1,100}$/.test(text) || /^[\d.\-:]*$/.test(text)) return false;
  if (hostIn(text) !== null || text.replace('*', '').length < 2) return false;
  return /[\d_.\-:*]|[a-z][A-Z]/.test(text) || /^[A-Z]{2,}$/.test(text) || isKnownName(text);
}

function isKnownName(text: string): boolean {
  return findNames(known, text).length > 0;
}

function hostIn(cell: string): string | null {
  const host =
    cell
      .trim()
      .toLowerCase()
      .replace(/^\./, '')
      .replace(/^https?:\/\//, '')
      .split('/')[0] ?? '';
  if (!/^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host)) return null;
  return getDomain(host) === null ? null : host;
}

function describePurpose(text: string): Pick<DeclaredCookie, 'purpose' | 'purposeText'> {
  const purpose: Purpose = categoryPurpose(text);
  return { purpose, purposeText: text === '' ? null : text };
}

function describeLifetime(
  text: string,
  language: string | undefined,
): Pick<DeclaredCookie, 'lifetimeDays' | 'lifetimeText'> {
  const lifetime = isTerm(text) ? parseLifetime(text, language) : null;
  return {
    lifetimeText: text === '' ? null : text,
    ...(lifetime && { lifetimeDays: lifetime.days }),
  };
}
