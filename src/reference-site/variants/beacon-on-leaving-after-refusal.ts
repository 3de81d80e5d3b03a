/** A mutant: a beacon goes to the foreign analytics when a visitor who refused leaves the page. */
import type { Mutant } from '../variant.js';

/** A beacon goes to the foreign analytics when a visitor who refused leaves the page. */
export const beaconOnLeavingAfterRefusal = {
  id: 'beacon-on-leaving-after-refusal',
  parent: 'reference',
  breaks: 'A beacon goes to the foreign analytics when a visitor who refused leaves the page.',
  fails: [
    'refuse-no-tracker-request',
    'refuse-promise-kept',
    'rt-refuse-only-technical',
    'rt-refuse-set-and-read',
    'rt-state-other',
    'withdraw-effective',
  ],
  patch: { leaks: [{ tracker: 'analytics-beacon', when: 'leave-refused' }] },
} as const satisfies Mutant;
