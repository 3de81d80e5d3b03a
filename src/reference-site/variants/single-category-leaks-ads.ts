/** A mutant: allowing social networks alone starts the ad network too. */
import type { Mutant } from '../variant.js';

/** Allowing social networks alone starts the ad network too. */
export const singleCategoryLeaksAds = {
  id: 'single-category-leaks-ads',
  parent: 'reference',
  breaks: 'Allowing social networks alone starts the ad network too.',
  fails: [
    'granular-single-category-isolated',
    'gating-on-by-single-category',
    'rt-comments-need-social',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'ad-script', when: 'load-social-only' }] },
} as const satisfies Mutant;
