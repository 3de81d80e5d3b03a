/** A mutant: the band is red although the category is allowed. */
import type { Mutant } from '../variant.js';

/** The band is red although the category is allowed. */
export const bandRedAfterAcceptance = {
  id: 'band-red-after-acceptance',
  parent: 'exemplary',
  breaks: 'The band is red although the category is allowed.',
  fails: ['persist-status-indicator-true', 'rt-band-meaning', 'rt-state-band'],
  patch: { band: 'red-when-allowed' },
} as const satisfies Mutant;
