/** A mutant: scrolling is taken for consent. */
import type { Mutant } from '../variant.js';

/** Scrolling is taken for consent. */
export const scrollIsConsent = {
  id: 'scroll-is-consent',
  parent: 'reference',
  breaks: 'Scrolling is taken for consent.',
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
    'rt-state-comments',
    'rt-social-off-tracking',
  ],
  unsettles: ['a11y-keyboard-operable'],
  patch: { passivity: 'scroll-accepts' },
} as const satisfies Mutant;
