/** A mutant: the withdrawal renews the _ga cookie. */
import type { Mutant } from '../variant.js';

/** The withdrawal renews the _ga cookie. */
export const withdrawalSetsAnalyticsCookie = {
  id: 'withdrawal-sets-analytics-cookie',
  parent: 'reference',
  breaks: 'The withdrawal renews the _ga cookie.',
  fails: ['withdraw-effective', 'rt-state-other'],
  patch: {
    withdrawing: 'leaves-cookies',
    leaks: [{ tracker: 'analytics-cookie', when: 'load-withdrawn' }],
  },
} as const satisfies Mutant;
