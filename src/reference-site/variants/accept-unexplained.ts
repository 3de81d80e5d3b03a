/** A mutant: the text no longer says what accepting means. */
import type { Mutant } from '../variant.js';

/** The text no longer says what accepting means. */
export const acceptUnexplained = {
  id: 'accept-unexplained',
  parent: 'reference',
  breaks: 'The text no longer says what accepting means.',
  fails: ['rt-accept-explained'],
  rewordings: [
    {
      from: 'En cliquant sur "Tout Accepter" vous consentez au traitement',
      to: 'Ce service repose sur le traitement',
    },
  ],
} as const satisfies Mutant;
