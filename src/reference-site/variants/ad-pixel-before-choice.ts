/** A mutant: an ad pixel recognises the visitor before any choice. */
import type { Mutant } from '../variant.js';

/** An ad pixel recognises the visitor before any choice. */
export const adPixelBeforeChoice = {
  id: 'ad-pixel-before-choice',
  parent: 'reference',
  breaks: 'An ad pixel recognises the visitor before any choice.',
  fails: [
    'rt-accept-explained',
    'prior-no-tracker-request',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'ad-pixel', when: 'load-undecided' }] },
} as const satisfies Mutant;
