/** A mutant: the category has another name than the text gives it. */
import { referenceText } from '../content/consent-text.js';
import type { Mutant } from '../variant.js';

/** The category has another name than the text gives it. */
export const renamedCategory = {
  id: 'renamed-category',
  parent: 'reference',
  breaks: 'The category has another name than the text gives it.',
  fails: ['rt-social-category'],
  patch: { text: { ...referenceText, socialName: 'Médias sociaux' } },
} as const satisfies Mutant;
