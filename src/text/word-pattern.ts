/**
 * Word patterns of languages as one regular expression, for page functions that search for words.
 */

/**
 * Folds a text as page functions do before they search for a pattern: plain words between spaces.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  return ` ${(plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/**
 * Composes patterns into the source of one expression that finds any of them in folded text.
 * `word*` stands for every word that begins with it, `*word*` for every word that contains it, `~`
 * for up to five words between. The expression separates words by spaces alone: with Unicode's
 * letter classes, repeated for hundreds of patterns, the browser would need a second to compile it.
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

/** Sources by primary language tag; `''` is for pages that declare no language. */
export type PatternsByLanguage = Readonly<Record<string, string>>;

/**
 * Composes one expression per language, and one of all. A page that declares a language is searched
 * for that language alone: in French, `comment` begins many headings that have nothing to do with
 * comments.
 */
export function composeByLanguage(
  patterns: Readonly<Record<string, readonly string[]>>,
): PatternsByLanguage {
  const sources = Object.entries(patterns).map(([tag, own]) => [tag, composePattern(own)] as const);
  return { ...Object.fromEntries(sources), '': composePattern(Object.values(patterns).flat()) };
}

function expressWord(word: string): string {
  if (word === '~') return '(?:[^ ]+ ){0,4}[^ ]+';
  // Letters and digits only, so no character is special in an expression.
  const letters = foldText(word).trim();
  if (letters === '') return '';
  return `${word.startsWith('*') ? '[^ ]*' : ''}${letters}${word.endsWith('*') ? '[^ ]*' : ''}`;
}
