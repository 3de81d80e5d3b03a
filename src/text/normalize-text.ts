/** Folds a text into the one form in which texts are compared. */

/** Zero-width, soft hyphen, bidi controls, variation selectors, fillers, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHES = /[\u2018\u2019\u201A\u201B\u02B9\u02BB\u02BC\u02BD\u2032\u00B4\u0060\uFF07]/gu;
const QUOTES = /["«»\u201C\u201D\u201E\u201F\u2039\u203A\u2033\u300C-\u300F]/gu;
const DASHES = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/gu;
const accentedLetter = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
const lettersWithoutDecomposition = /[ßıłøđðæœёς]/gu;
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ё: 'е',
  ς: 'σ',
};

/**
 * Folds a text so that spellings which look the same to a reader become equal.
 *
 * In this order: apostrophes become `'`, compatibility forms are unified (NFKC), invisible
 * characters are removed (zero width, soft hyphens, bidi controls, variation selectors), quotation
 * marks are dropped, dashes become `-`, letters become lower case without accents, spaces before `,
 * . ; : ! ? )` are removed, and white space collapses to single spaces with none at the ends.
 *
 * Accents are removed from Latin and Greek letters only. In Cyrillic, Arabic, Hebrew, Indic and
 * other scripts a mark makes another letter (`й` is not `и`), so it stays; `ё` becomes `е`, as it
 * is usually printed in Russian. Letters that Unicode does not decompose (`ø`, `ł`, `đ`, `ß`,
 * Turkish `ı`) become the plain letters that people type instead or that upper-casing gives.
 *
 * @example normalizeText('« Tout  Refuser » ,') // 'tout refuser,'
 */
export function normalizeText(text: string): string {
  return text
    .replace(APOSTROPHES, "'") // Before NFKC, which turns the lone accent ´ into a space and a mark.
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTES, '')
    .replace(DASHES, '-')
    .toLowerCase()
    .normalize('NFD')
    .replace(accentedLetter, '$1')
    .normalize('NFC')
    .replace(lettersWithoutDecomposition, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.;:!?)])/gu, '')
    .trim();
}

/**
 * Splits a text into its folded words.
 *
 * Apostrophes join (`j'accepte` is `jaccepte`), every other sign separates. Captions without
 * punctuation therefore give the same words as those with punctuation.
 */
export function splitWords(text: string): string[] {
  // Folding does not change these letters, and most words of most lists consist of them alone.
  const folded = /^[a-z\d ]*$/.test(text) ? text : normalizeText(text).replaceAll("'", '');
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
