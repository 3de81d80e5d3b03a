/** Parses the lifetime of a cookie as the site's own table words it. */
import { languages } from '../../knowledge/languages/index.js';
import { moreUnitWords, oneWords, sessionWords } from '../../knowledge/duration-words.js';
import { normalizeText } from '../../text/normalize-text.js';

/** Days; null for a session cookie. */
export interface Lifetime {
  readonly days: number | null;
}

/** Days of each unit; a year has 365.25 days, a month a twelfth of that. */
const units = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
} as const;
type Unit = keyof typeof units;

/** Numbers that together produce every plural form of the known languages. */
const pluralExamples = [0, 1, 2, 3, 5, 11, 12, 20, 21, 100];

/** Longest text parsed, in characters: a longer cell is a description. */
const longestText = 200;

/**
 * A number, or a word that may mean one, and the next word; neither may be part of a name such as
 * `v2d_x`.
 */
const lengthOfTime =
  /(?<![\p{L}\d_])(\d+(?:[.,]\d+)?(?=[\s\-()\p{L}])|\p{L}+(?=\s))[\s\-()]*(?:de\s+)?(\p{L}[\p{L}\p{M}.]*)(?![\d_])/gu;

const tables = new Map<string, ReadonlyMap<string, Unit>>();
let everyLanguage: ReadonlyMap<string, Unit> | undefined;

/**
 * Reads a lifetime; null where the text tells none. Several lengths of time after one another are
 * added up. The words of the units are those of Unicode's data.
 *
 * @param language BCP 47 tag of the text; the words of all languages known are tried after its own
 * @example parseLifetime('1 an et 1 mois', 'fr') // { days: 395.69 }
 * @example parseLifetime('Session') // { days: null }
 * @see Unicode CLDR, Units, through `Intl.NumberFormat` with `style: 'unit'`
 */
export function parseLifetime(text: string, language?: string): Lifetime | null {
  const folded = normalizeText(text.slice(0, longestText));
  const days = sumOf(folded, language);
  if (days !== null) return { days: Math.round(days * 1e4) / 1e4 };
  return folded.split(/[^\p{L}\p{M}]+/u).some((word) => saysSession(word)) ? { days: null } : null;
}

/**
 * Compounds begin with the word, as `Sitzungsdauer` does; short words must match completely, since
 * many words begin with them.
 */
function saysSession(word: string): boolean {
  return sessionWords.some((said) => word === said || (said.length >= 5 && word.startsWith(said)));
}

function sumOf(text: string, language: string | undefined): number | null {
  let days: number | null = null;
  for (const [, number = '', word = ''] of text.matchAll(lengthOfTime)) {
    const unit = unitOf(word, language);
    const count = unit && countOf(number);
    if (unit && count !== undefined) days = (days ?? 0) + count * units[unit];
  }
  return days;
}

function countOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  return oneWords.includes(text) ? 1 : undefined;
}

function unitOf(word: string, language: string | undefined): Unit | undefined {
  const bare = word.replace(/\.$/, '');
  const own = language === undefined ? undefined : wordsOf(language).get(bare);
  return own ?? wordsOf('en').get(bare) ?? moreUnitWords[bare] ?? allWords().get(bare);
}

/**
 * A unit word that several languages share belongs to the first of them; languages are in the order
 * of their tags.
 */
function allWords(): ReadonlyMap<string, Unit> {
  everyLanguage ??= new Map(
    Object.keys(languages)
      .flatMap((language) => [...wordsOf(language)])
      .toReversed(),
  );
  return everyLanguage;
}

function wordsOf(language: string): ReadonlyMap<string, Unit> {
  const known = tables.get(language);
  if (known) return known;
  const words = new Map<string, Unit>();
  for (const unit of Object.keys(units) as Unit[]) {
    for (const word of formsOf(language, unit)) words.set(word, unit);
  }
  tables.set(language, words);
  return words;
}

function formsOf(language: string, unit: Unit): string[] {
  const [locale = 'en'] = Intl.NumberFormat.supportedLocalesOf([language, 'en']);
  return (['short', 'long'] as const).flatMap((unitDisplay) => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
    return pluralExamples.flatMap((number) => {
      const parts = format.formatToParts(number).filter(({ type }) => type === 'unit');
      return parts.flatMap(({ value }) => normalizeText(value).replace(/\.$/, '').split(' '));
    });
  });
}
