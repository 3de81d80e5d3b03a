/** A mutant: scrolling lets an ad pixel loose although no choice was made. */
import type { Mutant } from '../variant.js';

/** Scrolling lets an ad pixel loose although no choice was made. */
export const trackerOnScroll = {
  id: 'tracker-on-scroll',
  parent: 'reference',
  breaks: 'Scrolling lets an ad pixel loose although no choice was made.',
  fails: [
    'rt-accept-explained',
    'choice-no-passive-consent',
    'prior-no-tracker-request',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'ad-pixel', when: 'scroll-undecided' }] },
} as const satisfies Mutant;
