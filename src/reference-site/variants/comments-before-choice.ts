/** A mutant: the comment thread opens before any choice. */
import type { Mutant } from '../variant.js';

/** The comment thread opens before any choice. */
export const commentsBeforeChoice = {
  id: 'comments-before-choice',
  parent: 'reference',
  breaks: 'The comment thread opens before any choice.',
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
    'rt-state-comments',
  ],
  patch: { leaks: [{ tracker: 'comment-thread', when: 'load-undecided' }] },
} as const satisfies Mutant;
