/** A mutant: an ad pixel loads half a second after the page, before any choice. */
import type { Mutant } from '../variant.js';

/** An ad pixel loads half a second after the page, before any choice. */
export const adPixelLateBeforeChoice = {
  id: 'ad-pixel-late-before-choice',
  parent: 'reference',
  breaks: 'An ad pixel loads half a second after the page, before any choice.',
  fails: [
    'rt-accept-explained',
    'prior-no-tracker-request',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'ad-pixel', when: 'load-undecided', delayMs: 500 }] },
} as const satisfies Mutant;
