/** Folds a text into the one form in which texts are compared. */

/** Zero-width, soft hyphen, bidi controls, variation selectors, fillers, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHES =
  /[\u2018\u2019\u201A\u201B\u02B9\u02BB\u02BC\u02BD\u2032\u00B4\u0060\uFF07\u05F3]/gu;
const QUOTES = /["«»\u201C\u201D\u201E\u201F\u2039\u203A\u2033\u300C-\u300F\u05F4]/gu;
const DASHES = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D\u05BE]/gu;
/** Tatweel, which only stretches an Arabic word, and nukta, which Hindi often leaves out. */
const OPTIONAL = /\u0640|\u093C/gu;
const accentedLetter =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
/** Letters that Unicode does not decompose, and what they become. */
export const plainLetters: Readonly<Record<string, string>> = {
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
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  'ँ': 'ं',
};
const lettersWithoutDecomposition = new RegExp(Object.keys(plainLetters).join('|'), 'gu');
/** Arabic, Persian and Devanagari digits; compatibility forms are unified before. */
const digits = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/gu;
/** Letters of scripts that put no space between words. */
const unspacedLetter =
  /(?=\p{L})[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/u;
const wordPattern = new RegExp(
  `${unspacedLetter.source}|(?:(?!${unspacedLetter.source})[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);

/**
 * Folds a text so that spellings which look the same to a reader become equal.
 *
 * In this order: apostrophes become `'`, compatibility forms are unified (NFKC), invisible
 * characters are removed (zero width, soft hyphens, bidi controls, variation selectors), quotation
 * marks are dropped, dashes become `-`, letters become lower case without accents, spaces before `,
 * . ; : ! ? )` are removed, and white space collapses to single spaces with none at the ends.
 *
 * Accents are removed from Latin and Greek letters, and from Arabic and Hebrew ones the points and
 * hamzas that are mostly left out. In Cyrillic, Indic and other scripts a mark makes another letter
 * (`й` is not `и`), so it stays; `ё` becomes `е`, as it is usually printed in Russian. Letters that
 * Unicode does not decompose (`ø`, `ł`, `đ`, `ß`, Turkish `ı`) become the plain letters that people
 * type instead or that upper-casing gives; forms of one Arabic or Persian letter become one of them,
 * and digits of these scripts and of Devanagari those from 0 to 9.
 *
 * @example normalizeText('« Tout  Refuser » ,') // 'tout refuser,'
 */
export function normalizeText(text: string): string {
  return text
    .replace(APOSTROPHES, "'") // Before NFKC, which turns the lone accent ´ into a space and a mark.
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(digits, valueOfDigit)
    .replace(QUOTES, '')
    .replace(DASHES, '-')
    .toLowerCase()
    .normalize('NFD')
    .replace(OPTIONAL, '')
    .replace(accentedLetter, '$1')
    .normalize('NFC')
    .replace(lettersWithoutDecomposition, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.;:!?)،؛؟])/gu, '')
    .trim();
}

/** The blocks of digits begin at a multiple of 16, but that of Devanagari six later. */
function valueOfDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String((code >= 0x0966 && code <= 0x096f ? code - 6 : code) % 16);
}

/**
 * Splits a text into its folded words.
 *
 * Apostrophes join (`j'accepte` is `jaccepte`), every other sign separates. Captions without
 * punctuation therefore give the same words as those with punctuation. Where a script puts no space
 * between words, each letter is a word.
 * @example splitWords('Cookieを拒否') // ['cookie', 'を', '拒', '否']
 */
export function splitWords(text: string): string[] {
  // Folding does not change these letters, and most words of most lists consist of them alone.
  const folded = /^[a-z\d ]*$/.test(text) ? text : normalizeText(text).replaceAll("'", '');
  return folded.match(wordPattern) ?? [];
}

/** Tells whether a word of `splitWords` is a letter of a script that puts no space between words. */
export function isUnspaced(word: string): boolean {
  return unspacedLetter.test(word);
}
