/** A mutant: an embedded post loads before any choice. */
import type { Mutant } from '../variant.js';

/** An embedded post loads before any choice. */
export const postFrameBeforeChoice = {
  id: 'post-frame-before-choice',
  parent: 'reference',
  breaks: 'An embedded post loads before any choice.',
  fails: [
    'prior-no-tracker-request',
    'prior-no-social-widget',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'gating-off-when-refused',
    'rt-state-social',
    'rt-social-off-tracking',
    'prior-no-nonexempt-storage',
    'rt-accept-explained',
  ],
  patch: { leaks: [{ tracker: 'post-frame', when: 'load-undecided' }] },
} as const satisfies Mutant;
