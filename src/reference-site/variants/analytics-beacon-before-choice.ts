/** A mutant: a beacon goes to the foreign analytics before any choice. */
import type { Mutant } from '../variant.js';

/** A beacon goes to the foreign analytics before any choice. */
export const analyticsBeaconBeforeChoice = {
  id: 'analytics-beacon-before-choice',
  parent: 'reference',
  breaks: 'A beacon goes to the foreign analytics before any choice.',
  fails: ['rt-accept-explained', 'prior-no-tracker-request', 'rt-state-other'],
  patch: { leaks: [{ tracker: 'analytics-beacon', when: 'load-undecided' }] },
} as const satisfies Mutant;
