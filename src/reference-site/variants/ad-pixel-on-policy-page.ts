/** A mutant: reading the privacy policy before any choice loads an ad pixel. */
import type { Mutant } from '../variant.js';

/** Reading the privacy policy before any choice loads an ad pixel. */
export const adPixelOnPolicyPage = {
  id: 'ad-pixel-on-policy-page',
  parent: 'reference',
  breaks: 'Reading the privacy policy before any choice loads an ad pixel.',
  fails: [
    'rt-accept-explained',
    'choice-no-passive-consent',
    'prior-no-tracker-request',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'ad-pixel', when: 'policy-undecided' }] },
} as const satisfies Mutant;
