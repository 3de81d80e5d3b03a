/** A mutant: a beacon goes to the foreign analytics 900 ms after the refusal. */
import type { Mutant } from '../variant.js';

/** A beacon goes to the foreign analytics 900 ms after the refusal. */
export const lateBeaconAfterRefusal = {
  id: 'late-beacon-after-refusal',
  parent: 'reference',
  breaks: 'A beacon goes to the foreign analytics 900 ms after the refusal.',
  fails: [
    'refuse-no-tracker-request',
    'refuse-promise-kept',
    'rt-refuse-only-technical',
    'rt-refuse-set-and-read',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'analytics-beacon', when: 'click-refuse', delayMs: 900 }] },
} as const satisfies Mutant;
