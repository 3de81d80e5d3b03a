/** A mutant: there is no banner, and everything loads at once. */
import type { Mutant } from '../variant.js';

/** There is no banner, and everything loads at once. */
export const noBanner = {
  id: 'no-banner',
  parent: 'reference',
  breaks: 'There is no banner, and everything loads at once.',
  fails: [
    'banner-shown-when-required',
    'prior-no-tracker-request',
    'prior-no-social-widget',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'prior-no-nonexempt-storage',
  ],
  unsettles: 'all',
  patch: { banner: 'absent' },
} as const satisfies Mutant;
