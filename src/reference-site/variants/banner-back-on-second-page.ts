/** A mutant: the banner comes back on the next page after a refusal. */
import type { Mutant } from '../variant.js';

/** The banner comes back on the next page after a refusal. */
export const bannerBackOnSecondPage = {
  id: 'banner-back-on-second-page',
  parent: 'reference',
  breaks: 'The banner comes back on the next page after a refusal.',
  fails: ['refuse-persists-across-pages', 'persist-choice-remembered', 'rt-state-persistence'],
  patch: { bannerReturns: 'on-second-page-after-refusal' },
} as const satisfies Mutant;
