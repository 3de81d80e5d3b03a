/** A mutant: an ad pixel loads only on the next page after the refusal. */
import type { Mutant } from '../variant.js';

/** An ad pixel loads only on the next page after the refusal. */
export const trackerOnSecondPageAfterRefusal = {
  id: 'tracker-on-second-page-after-refusal',
  parent: 'reference',
  breaks: 'An ad pixel loads only on the next page after the refusal.',
  fails: [
    'refuse-no-tracker-request',
    'refuse-no-nonexempt-set',
    'refuse-promise-kept',
    'rt-refuse-only-technical',
    'rt-refuse-set-and-read',
    'rt-state-other',
    'withdraw-effective',
  ],
  patch: { leaks: [{ tracker: 'ad-pixel', when: 'second-page-refused' }] },
} as const satisfies Mutant;
