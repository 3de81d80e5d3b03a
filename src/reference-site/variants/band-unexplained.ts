/** A mutant: the text no longer says what the colours of the band mean. */
import type { Mutant } from '../variant.js';

/** The text no longer says what the colours of the band mean. */
export const bandUnexplained = {
  id: 'band-unexplained',
  parent: 'reference',
  breaks: 'The text no longer says what the colours of the band mean.',
  fails: ['rt-band-meaning'],
  rewordings: [
    {
      from: ' Le bandeau de couleur indique si le dépôt de cookies et la création de profils sont autorisés (vert) ou refusés (rouge).',
      to: '',
    },
  ],
} as const satisfies Mutant;
