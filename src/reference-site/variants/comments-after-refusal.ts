/** A mutant: the comments open whatever the visitor chose. */
import type { Mutant } from '../variant.js';

/** The comments open whatever the visitor chose. */
export const commentsAfterRefusal = {
  id: 'comments-after-refusal',
  parent: 'reference',
  breaks: 'The comments open whatever the visitor chose.',
  fails: [
    'gating-off-when-refused',
    'gating-withdraw-disables',
    'rt-refuse-no-comments',
    'rt-state-comments',
    'rt-state-social',
    'rt-social-off-tracking',
    'rt-social-off-comments',
    'refuse-no-tracker-request',
    'refuse-no-nonexempt-set',
    'refuse-promise-kept',
    'rt-refuse-only-technical',
    'rt-refuse-set-and-read',
    'withdraw-effective',
  ],
  unsettles: ['gating-disclosed-before-choice'],
  patch: { comments: 'any-choice' },
} as const satisfies Mutant;
