/** A mutant: refusing writes an ad identifier to localStorage. */
import type { Mutant } from '../variant.js';

/** Refusing writes an ad identifier to localStorage. */
export const adStorageAfterRefusal = {
  id: 'ad-storage-after-refusal',
  parent: 'reference',
  breaks: 'Refusing writes an ad identifier to localStorage.',
  fails: [
    'refuse-no-nonexempt-set',
    'refuse-promise-kept',
    'rt-refuse-only-technical',
    'rt-refuse-set-and-read',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'ad-storage', when: 'click-refuse' }] },
} as const satisfies Mutant;
