/** A mutant: the banner comes back on reload although the acceptance was recorded. */
import type { Mutant } from '../variant.js';

/** The banner comes back on reload although the acceptance was recorded. */
export const bannerBackOnReloadAfterAcceptance = {
  id: 'banner-back-on-reload-after-acceptance',
  parent: 'reference',
  breaks: 'The banner comes back on reload although the acceptance was recorded.',
  fails: ['persist-choice-remembered', 'rt-state-persistence'],
  patch: { bannerReturns: 'on-reload-after-acceptance' },
} as const satisfies Mutant;
