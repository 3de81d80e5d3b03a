/** A mutant: an embedded post loads although everything was refused. */
import type { Mutant } from '../variant.js';

/** An embedded post loads although everything was refused. */
export const postFrameAfterRefusal = {
  id: 'post-frame-after-refusal',
  parent: 'reference',
  breaks: 'An embedded post loads although everything was refused.',
  fails: [
    'refuse-no-tracker-request',
    'refuse-no-nonexempt-set',
    'refuse-promise-kept',
    'rt-refuse-only-technical',
    'rt-refuse-set-and-read',
    'rt-state-social',
    'rt-social-off-tracking',
    'gating-off-when-refused',
    'withdraw-effective',
    'gating-withdraw-disables',
  ],
  patch: { leaks: [{ tracker: 'post-frame', when: 'load-refused' }] },
} as const satisfies Mutant;
