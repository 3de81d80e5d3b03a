/** What the words of a report are, in any language: those that the English ones name. */
import type { RuleLanguage } from '../../schema/rule-words.js';
import type { en } from './en.js';

/** A sentence with a number in it: for one, and for more; CLDR says which numbers are one. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

type Spoken<T> = { readonly [Name in keyof T]: T[Name] extends string ? string : Spoken<T[Name]> };

/** The words of one language; none that English has may be missing. */
export type Words = Spoken<Omit<typeof en, 'language'>> & { readonly language: RuleLanguage };
