/** The forms of a word with the short words that some languages write together with it. */
import type { Language } from '../language.js';

const vowelPattern = /^[aeiouyh]/u;
/** Fewest letters of a word before which a prefix is looked for: shorter ones are chance. */
const fewestLetters = 3;

/**
 * Lists a pattern of a language, and its forms with what is joined to its first word: an elision
 * (`l'`) before a vowel, a prefix such as the Arabic article.
 */
export function joinedForms(
  { elisions = [], prefixes = [] }: Pick<Language, 'elisions' | 'prefixes'>,
  pattern: string,
): string[] {
  const [first = ''] = pattern.split(/[ *]/u);
  const takesElision = vowelPattern.test(pattern.normalize('NFD').toLowerCase());
  return [
    pattern,
    ...(takesElision ? elisions : []).map((elision) => `${elision}${pattern}`),
    ...(first.length >= fewestLetters ? prefixes : []).map((prefix) => `${prefix}${pattern}`),
  ];
}
