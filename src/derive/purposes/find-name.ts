/** Finds a cookie's or storage key's name in a table of known names. */
import type { KnownName } from '../../knowledge/cookies/known-name.js';

/** A table of names, prepared for lookup. */
export interface NameIndex {
  readonly exact: ReadonlyMap<string, readonly KnownName[]>;
  /** Names with a `*`, longest first, so that the most specific one is found. */
  readonly patterns: readonly NamePattern[];
}

interface NamePattern {
  readonly before: string;
  readonly after: string;
  readonly known: KnownName;
}

/** Prepares a table for lookup. */
export function indexNames(table: readonly KnownName[]): NameIndex {
  const patterns = table
    .filter((known) => known.name.includes('*'))
    .map((known) => {
      const [before = '', after = ''] = known.name.split('*');
      return { before, after, known };
    })
    .toSorted((a, b) => b.known.name.length - a.known.name.length);
  const plain = table.filter((known) => !known.name.includes('*'));
  return { exact: groupByName(plain), patterns };
}

/**
 * Finds the entries for a name, best first: the same name, then the patterns that fit, longest
 * first.
 * @example findNames(index, '_ga_X1')[0]?.name // '_ga_*'
 */
export function findNames(index: NameIndex, name: string): KnownName[] {
  const fitting = index.patterns.filter(
    ({ before, after }) =>
      name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after),
  );
  return [...(index.exact.get(name) ?? []), ...fitting.map(({ known }) => known)];
}

function groupByName(table: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const groups = new Map<string, KnownName[]>();
  for (const known of table) {
    groups.set(known.name, [...(groups.get(known.name) ?? []), known]);
  }
  return groups;
}
