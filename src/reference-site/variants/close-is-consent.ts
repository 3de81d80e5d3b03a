/** A mutant: closing the banner with the cross is taken for consent. */
import type { Mutant } from '../variant.js';

/** Closing the banner with the cross is taken for consent. */
export const closeIsConsent = {
  id: 'close-is-consent',
  parent: 'reference',
  breaks: 'Closing the banner with the cross is taken for consent.',
  fails: [
    'choice-close-not-consent',
    'persist-status-indicator-true',
    'rt-band-meaning',
    'rt-state-band',
  ],
  scenarios: ['close'],
  patch: { closeControl: 'accepts' },
} as const satisfies Mutant;
