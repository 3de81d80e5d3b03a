/** A mutant: only a colour tells whether the category is allowed. */
import type { Mutant } from '../variant.js';

/** Only a colour tells whether the category is allowed. */
export const stateByColourOnly = {
  id: 'state-by-colour-only',
  parent: 'exemplary',
  breaks: 'Only a colour tells whether the category is allowed.',
  fails: ['a11y-status-not-colour-only'],
  patch: { stateShownBy: 'colour' },
} as const satisfies Mutant;
