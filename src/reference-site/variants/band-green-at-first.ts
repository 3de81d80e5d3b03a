/** A mutant: the band is green before any choice, although the category is off. */
import type { Mutant } from '../variant.js';

/** The band is green before any choice, although the category is off. */
export const bandGreenAtFirst = {
  id: 'band-green-at-first',
  parent: 'exemplary',
  breaks: 'The band is green before any choice, although the category is off.',
  fails: ['persist-status-indicator-true', 'rt-band-meaning', 'rt-state-band'],
  patch: { band: 'green-at-first' },
} as const satisfies Mutant;
