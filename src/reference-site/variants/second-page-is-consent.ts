/** A mutant: reading a second page is taken for consent. */
import type { Mutant } from '../variant.js';

/** Reading a second page is taken for consent. */
export const secondPageIsConsent = {
  id: 'second-page-is-consent',
  parent: 'reference',
  breaks: 'Reading a second page is taken for consent.',
  fails: [
    'rt-accept-explained',
    'choice-no-passive-consent',
    'prior-no-tracker-request',
    'prior-no-social-widget',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'prior-no-nonexempt-storage',
    'gating-off-when-refused',
    'rt-state-banner',
    'rt-state-social',
    'rt-state-other',
    'rt-social-off-tracking',
  ],
  unsettles: ['a11y-keyboard-operable'],
  patch: { passivity: 'second-page-accepts' },
} as const satisfies Mutant;
