/** Lexicons of the words of all languages, built once for finding and reading banners. */
import { languages } from '../index.js';
import type { Language } from '../language.js';
import { isUnspaced, splitWords } from '../../../text/normalize-text.js';
import { foreignCookieWords } from './cookie-words.js';
import { joinedForms } from './joined-forms.js';
import { buildWordLexicon, type WordLexicon } from '../../../text/word-lexicon.js';
import { purposes, type Purpose } from '../../../schema/vocabulary.js';

const all: readonly Language[] = Object.values(languages);

/** Scripts in which two letters make a word; a syllable of others has marks, or several letters. */
const compactScript = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;

/** Words of a text about consent, cookies and trackers. */
export const consentLexicon = lexiconOf((language) => language.consentWords, foreignCookieWords);

/** What says in so many words that cookies are used. */
export const usesCookiesLexicon = lexiconOf(({ usesCookies = [] }) => usesCookies);

/**
 * Words for cookies themselves: those that languages list both for captions and for texts about
 * consent.
 */
export const cookieLexicon = lexiconOf(({ captions, consentWords }) => {
  const isWord = (pattern: string): boolean => !/[ ~]/.test(pattern);
  const stems = captions.cookies.filter((each) => isWord(each)).flatMap((each) => stemsOf(each));
  return consentWords.filter((pattern) => {
    const [stem = ''] = isWord(pattern) ? stemsOf(pattern) : [];
    // The protection of data is another subject than the data that cookies hold.
    if (captions.privacy.includes(pattern)) return false;
    return stem !== '' && stems.some((each) => each.startsWith(stem) || stem.startsWith(each));
  });
}, foreignCookieWords);

/**
 * Source of a pattern for folded text: words about consent, of any language, that are significant
 * on their own.
 */
export const consentWordPattern: string = [
  ...new Set(
    all
      .flatMap((language) => language.consentWords)
      .concat(foreignCookieWords)
      .filter((pattern) => !/[ ~]/.test(pattern.trim()))
      .flatMap((pattern) => stemsOf(pattern))
      .filter((word) => word.length >= (compactScript.test(word) ? 2 : 4)),
  ),
]
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** Words of texts that look like a consent banner and are none. */
export const notConsentLexicon = lexiconOf((language) => language.notConsentWords);

/** Words for all and everything. */
export const allLexicon = lexiconOf(({ captions }) => captions.all);

/** Words of the controls in an embed's placeholder: allowing, loading, playing, showing it. */
export const embedLexicon = lexiconOf(({ captions, load = [] }) => [
  ...captions.accept,
  ...captions.show,
  ...captions.yes,
  ...load,
]);

/** Words for accepting. */
export const acceptLexicon = lexiconOf(({ captions }) => captions.accept);

/** Words for refusing, and for taking consent back. */
export const refuseLexicon = lexiconOf(({ captions }) => [
  ...captions.refuse,
  ...captions.withdraw,
]);

/** Words for comments of readers. */
export const commentLexicon = lexiconOf(({ comments }) => comments);

/** Words for closing. */
export const closeLexicon = lexiconOf(({ captions }) => [...captions.close, ...captions.later]);

/** Words for what is left where nothing is accepted: refused, without, necessary. */
export const keptLexicon = lexiconOf(({ captions }) => [
  ...captions.refuse,
  ...captions.without,
  ...captions.necessary,
]);

/** The answer “yes”. */
export const yesLexicon = lexiconOf(({ captions }) => captions.yes);

/** The answer “no”. */
export const noLexicon = lexiconOf(({ captions }) => captions.no);

/** Words that turn a question into its opposite. */
export const negationLexicon = lexiconOf(({ captions }) => [...captions.not, ...captions.without]);

/** Words for learning more. */
export const learnLexicon = lexiconOf(({ captions }) => captions.learn);

/** Words for what was selected, and for choices. */
export const choiceLexicon = lexiconOf(({ captions }) => captions.selected);

/**
 * Words for the sale of personal data, from which American law lets people opt out: a link to a form for
 * that refuses no cookies.
 * @see California Code of Regulations, title 11, § 7026
 */
export const saleLexicon: WordLexicon<true> = buildWordLexicon(
  [
    'sell',
    'selling',
    'sale',
    'share my personal',
    'limit the use',
    'vendre',
    'vente',
    'vender',
    'venta',
    'venda',
    'vendere',
    'vendita',
    'verkaufen',
    'verkauf',
    'verkopen',
    'verkoop',
    'sprzeda*',
    'selge',
    'salg',
    'sælge',
    'sälja',
    'försäljning',
    'myydä',
    'myynti',
    '販売',
    '出售',
    '판매*',
    'بيع',
    'تبع',
    'מכירה',
    'למכור',
    'बेच*',
    'فروش*',
  ].map((pattern) => [pattern, true]),
);

/** Words for what is not necessary. */
export const optionalLexicon = lexiconOf(({ captions }) => captions.optional);

/** Words for processing based on legitimate interest, to which a visitor can only object. */
export const legitimateInterestLexicon = lexiconOf((language) => language.legitimateInterest);

/** Words that name a purpose. */
export const purposeLexicon: WordLexicon<Purpose> = buildWordLexicon(
  all.flatMap((language) =>
    purposes
      .filter((purpose) => purpose !== 'unknown')
      .flatMap((purpose) =>
        language.purposes[purpose]
          .flatMap((pattern) => joinedForms(language, pattern))
          .map((pattern) => [pattern, purpose] as const),
      ),
  ),
);

/** Words that name a purpose where a hyphen follows them. */
export const compoundPurposeLexicon: WordLexicon<Purpose> = buildWordLexicon(
  all.flatMap(({ compoundPurposes = {} }) =>
    purposes
      .filter((purpose) => purpose !== 'unknown')
      .flatMap((purpose) =>
        (compoundPurposes[purpose] ?? []).map((pattern) => [pattern, purpose] as const),
      ),
  ),
);

/** Words for always. */
export const alwaysLexicon = lexiconOf((language) => language.always);

/** Products that measure more than the audience of one site: what uses them needs consent. */
export const analyticsProductLexicon: WordLexicon<true> = buildWordLexicon(
  [
    'google analytics',
    'google tag',
    'ga4',
    'universal analytics',
    'firebase analytics',
    'adobe analytics',
    'yandex metri*',
    'яндекс метри*',
    'amplitude',
    'mixpanel',
    'hotjar',
    'microsoft clarity',
    'mouseflow',
    'fullstory',
    'crazy egg',
    'quantcast',
    'comscore',
    'chartbeat',
  ].map((pattern) => [pattern, true]),
);

/** Words that tell the state of a switch. */
export const stateLexicon: WordLexicon<'on' | 'off'> = buildWordLexicon(
  all.flatMap((language) => [
    ...language.on.map((pattern) => [pattern, 'on'] as const),
    ...language.off.map((pattern) => [pattern, 'off'] as const),
  ]),
);

/**
 * Counts the different words of a text that a lexicon has, each once, however many languages share
 * it.
 */
export function countKnownWords<L>(lexicon: WordLexicon<L>, text: string): number {
  const words = splitWords(text);
  const hits = lexicon.find(words).filter(({ typo }) => !typo);
  return new Set(hits.map((hit) => hit.words.map((at) => words[at]).join(' '))).size;
}

/** The folded words of a pattern; one, where its script puts no space between words. */
function stemsOf(pattern: string): string[] {
  const words = splitWords(pattern);
  return words.length > 0 && words.every((word) => isUnspaced(word)) ? [words.join('')] : words;
}

function lexiconOf(
  words: (language: Language) => readonly string[],
  others: readonly string[] = [],
): WordLexicon<true> {
  const own = all.flatMap((language) =>
    words(language).flatMap((pattern) => joinedForms(language, pattern)),
  );
  return buildWordLexicon([...own, ...others].map((pattern) => [pattern, true] as const));
}
