/** A mutant: the band is green after a refusal. */
import type { Mutant } from '../variant.js';

/** The band is green after a refusal. */
export const bandGreenAfterRefusal = {
  id: 'band-green-after-refusal',
  parent: 'exemplary',
  breaks: 'The band is green after a refusal.',
  fails: ['persist-status-indicator-true', 'rt-band-meaning', 'rt-state-band'],
  patch: { band: 'green-when-refused' },
} as const satisfies Mutant;
