/** The languages whose banner sentences are understood, by BCP 47 language. */
import type { StatementLanguage } from './concept.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nl } from './nl.js';

export { concepts, type Concept, type ConceptPatterns, type StatementLanguage } from './concept.js';

export const statementLanguages = { de, en, es, fr, it, nl } as const satisfies Record<
  string,
  StatementLanguage
>;

export type StatementLanguageId = keyof typeof statementLanguages;
