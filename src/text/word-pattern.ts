/** Word patterns of languages as one regular expression, for page functions that look for words. */

/** Folds a text as page functions do before they look for a pattern: plain words between spaces. */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  return ` ${(plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/**
 * Composes patterns to the source of one expression that finds any of them in folded text.
 * `word*` stands for every word that begins so, `*word*` for every word that holds it, `~` for up to
 * five words between. Written with spaces alone: letter classes of Unicode, repeated for hundreds
 * of patterns, take the browser a second to compile.
 */
export function composePattern(patterns: readonly string[]): string {
  const sources = patterns.map((pattern) =>
    pattern
      .split(/\s+/)
      .map(expressWord)
      .filter((source) => source !== '')
      .join(' '),
  );
  return ` (?:${[...new Set(sources)].filter((source) => source !== '').join('|')}) `;
}

/** Sources by primary language tag; `''` is for pages that do not name their language. */
export type PatternsByLanguage = Readonly<Record<string, string>>;

/**
 * Composes one expression per language, and one of all. A page is read by its own language alone
 * where it names one: `comment` begins many a French heading that has nothing to do with comments.
 */
export function composeByLanguage(
  patterns: Readonly<Record<string, readonly string[]>>,
): PatternsByLanguage {
  const sources = Object.entries(patterns).map(([tag, own]) => [tag, composePattern(own)] as const);
  return { ...Object.fromEntries(sources), '': composePattern(Object.values(patterns).flat()) };
}

function expressWord(word: string): string {
  if (word === '~') return '(?:[^ ]+ ){0,4}[^ ]+';
  // Letters and digits only, so nothing in it is special to an expression.
  const letters = foldText(word).trim();
  if (letters === '') return '';
  return `${word.startsWith('*') ? '[^ ]*' : ''}${letters}${word.endsWith('*') ? '[^ ]*' : ''}`;
}
