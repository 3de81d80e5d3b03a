/** A mutant: a social network's pixel loads before any choice. */
import type { Mutant } from '../variant.js';

/** A social network's pixel loads before any choice. */
export const socialPixelBeforeChoice = {
  id: 'social-pixel-before-choice',
  parent: 'reference',
  breaks: "A social network's pixel loads before any choice.",
  fails: [
    'prior-no-tracker-request',
    'prior-no-social-widget',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'gating-off-when-refused',
    'rt-state-social',
    'rt-social-off-tracking',
    'rt-accept-explained',
  ],
  patch: { leaks: [{ tracker: 'facebook-pixel', when: 'load-undecided' }] },
} as const satisfies Mutant;
