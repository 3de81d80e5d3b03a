/** A mutant: after the withdrawal the comments stay open. */
import type { Mutant } from '../variant.js';

/** After the withdrawal the comments stay open. */
export const withdrawalKeepsComments = {
  id: 'withdrawal-keeps-comments',
  parent: 'reference',
  breaks: 'After the withdrawal the comments stay open.',
  fails: [
    'refuse-promise-kept',
    'withdraw-effective',
    'gating-withdraw-disables',
    'rt-refuse-set-and-read',
    'rt-state-social',
    'rt-state-comments',
    'rt-social-off-tracking',
    'rt-social-off-comments',
  ],
  patch: {
    withdrawing: 'leaves-cookies',
    leaks: [{ tracker: 'comment-thread', when: 'load-withdrawn' }],
  },
} as const satisfies Mutant;
