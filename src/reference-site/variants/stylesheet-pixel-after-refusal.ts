/** A mutant: refusing changes the style of the page so that it loads an ad pixel. */
import type { Mutant } from '../variant.js';

/** Refusing changes the style of the page so that it loads an ad pixel. */
export const stylesheetPixelAfterRefusal = {
  id: 'stylesheet-pixel-after-refusal',
  parent: 'reference',
  breaks: 'Refusing changes the style of the page so that it loads an ad pixel.',
  fails: [
    'refuse-no-tracker-request',
    'refuse-no-nonexempt-set',
    'refuse-promise-kept',
    'rt-refuse-only-technical',
    'rt-refuse-set-and-read',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'ad-pixel-by-stylesheet', when: 'click-refuse' }] },
} as const satisfies Mutant;
