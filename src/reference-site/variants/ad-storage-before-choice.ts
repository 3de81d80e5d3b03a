/** A mutant: an ad identifier is written to localStorage before any choice. */
import type { Mutant } from '../variant.js';

/** An ad identifier is written to localStorage before any choice. */
export const adStorageBeforeChoice = {
  id: 'ad-storage-before-choice',
  parent: 'reference',
  breaks: 'An ad identifier is written to localStorage before any choice.',
  fails: ['rt-accept-explained', 'prior-no-nonexempt-storage', 'rt-state-other'],
  patch: { leaks: [{ tracker: 'ad-storage', when: 'load-undecided' }] },
} as const satisfies Mutant;
