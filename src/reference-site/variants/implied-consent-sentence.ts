/** A mutant: the banner says that browsing on is consent. */
import type { Mutant } from '../variant.js';

/** The banner says that browsing on is consent. */
export const impliedConsentSentence = {
  id: 'implied-consent-sentence',
  parent: 'reference',
  breaks: 'The banner says that browsing on is consent.',
  fails: ['banner-no-implied-consent-text'],
  rewordings: [
    {
      from: 'améliorer ses services.',
      to: 'améliorer ses services. En poursuivant votre navigation, vous acceptez l’utilisation de cookies.',
    },
  ],
} as const satisfies Mutant;
