/** A mutant: the social network's whole script runs before any choice. */
import type { Mutant } from '../variant.js';

/** The social network's whole script runs before any choice. */
export const socialScriptBeforeChoice = {
  id: 'social-script-before-choice',
  parent: 'reference',
  breaks: "The social network's whole script runs before any choice.",
  fails: [
    'prior-no-tracker-request',
    'prior-no-social-widget',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'gating-off-when-refused',
    'rt-state-social',
    'rt-social-off-tracking',
    'rt-accept-explained',
    'prior-no-nonexempt-storage',
  ],
  patch: { leaks: [{ tracker: 'facebook-script', when: 'load-undecided' }] },
} as const satisfies Mutant;
