/** Speaks one language: chooses the form for a number, and fills the slots of a sentence. */
import type { RuleLanguage } from '../../schema/rule-words.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Forms, Words } from './words-of-report.js';

const all: Readonly<Record<RuleLanguage, Words>> = { en, fr, de };

/** Returns the words of a language. */
export function wordsIn(language: RuleLanguage): Words {
  return all[language];
}

/** What stands in the slots; `count` chooses the form. */
export type Slots<T> = Readonly<Record<string, T | string | number>>;

/** Fills the slots of a text; a number is written as the language writes it. */
export function say(words: Words, text: string | Forms, slots: Slots<string> = {}): string {
  return sayInParts<string>(words, text, slots).join('');
}

/** Does the same with slots that hold something else than text; the parts follow one another. */
export function sayInParts<T>(words: Words, text: string | Forms, slots: Slots<T>): (T | string)[] {
  return formFor(words, text, slots['count'])
    .split(/\{(\w+)\}/u)
    .map((part, index) => (index % 2 === 0 ? part : spell(words, slots[part])));
}

/** Writes a number as the language does, with at most the given decimals; `–` for none. */
export function sayNumber({ language, locale }: Words, value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return '–';
  // Names, prices and counts of an English report stand as in the other formats.
  if (language === 'en') return String(Number(value.toFixed(decimals)));
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
}

/** The word for a term of the documents; a term that has none stays as it is. */
export function wordFor(words: Readonly<Record<string, string>>, term: string): string {
  return Object.hasOwn(words, term) ? (words[term] ?? term) : term;
}

function formFor({ locale }: Words, text: string | Forms, count: unknown): string {
  if (typeof text === 'string') return text;
  const isOne = new Intl.PluralRules(locale).select(Number(count)) === 'one';
  return isOne ? text.one : text.other;
}

function spell<T>(words: Words, value: T | string | number | undefined): T | string {
  if (value === undefined) return '';
  return typeof value === 'number' ? sayNumber(words, value) : value;
}
