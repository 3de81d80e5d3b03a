/** A mutant: a social pixel loads when a page is reloaded after the refusal. */
import type { Mutant } from '../variant.js';

/** A social pixel loads when a page is reloaded after the refusal. */
export const trackerOnReloadAfterRefusal = {
  id: 'tracker-on-reload-after-refusal',
  parent: 'reference',
  breaks: 'A social pixel loads when a page is reloaded after the refusal.',
  fails: [
    'refuse-no-tracker-request',
    'refuse-no-nonexempt-set',
    'refuse-promise-kept',
    'rt-refuse-only-technical',
    'rt-refuse-set-and-read',
    'rt-state-social',
    'rt-social-off-tracking',
    'withdraw-effective',
    'gating-withdraw-disables',
    'gating-off-when-refused',
  ],
  patch: { leaks: [{ tracker: 'facebook-pixel', when: 'reload-refused' }] },
} as const satisfies Mutant;
