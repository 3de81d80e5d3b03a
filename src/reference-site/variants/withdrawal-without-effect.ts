/** A mutant: after the withdrawal the social pixel still loads, with the cookies that were kept. */
import type { Mutant } from '../variant.js';

/** After the withdrawal the social pixel still loads, with the cookies that were kept. */
export const withdrawalWithoutEffect = {
  id: 'withdrawal-without-effect',
  parent: 'reference',
  breaks: 'After the withdrawal the social pixel still loads, with the cookies that were kept.',
  fails: [
    'refuse-promise-kept',
    'withdraw-effective',
    'gating-withdraw-disables',
    'rt-refuse-set-and-read',
    'rt-state-social',
    'rt-social-off-tracking',
  ],
  patch: {
    withdrawing: 'leaves-cookies',
    leaks: [{ tracker: 'facebook-pixel', when: 'load-withdrawn' }],
  },
} as const satisfies Mutant;
