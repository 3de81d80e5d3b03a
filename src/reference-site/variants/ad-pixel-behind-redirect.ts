/** A mutant: before any choice, a redirect ends at a pixel that sets an ad cookie. */
import type { Mutant } from '../variant.js';

/** Before any choice, a redirect ends at a pixel that sets an ad cookie. */
export const adPixelBehindRedirect = {
  id: 'ad-pixel-behind-redirect',
  parent: 'reference',
  breaks: 'Before any choice, a redirect ends at a pixel that sets an ad cookie.',
  fails: [
    'rt-accept-explained',
    'prior-no-tracker-request',
    'prior-no-third-party-cookie',
    'prior-no-nonexempt-cookie',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'ad-pixel-by-redirect', when: 'load-undecided' }] },
} as const satisfies Mutant;
