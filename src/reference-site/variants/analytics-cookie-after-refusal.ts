/** A mutant: refusing leaves a _ga cookie, set by the site's own script. */
import type { Mutant } from '../variant.js';

/** Refusing leaves a _ga cookie, set by the site's own script. */
export const analyticsCookieAfterRefusal = {
  id: 'analytics-cookie-after-refusal',
  parent: 'reference',
  breaks: "Refusing leaves a _ga cookie, set by the site's own script.",
  fails: [
    'refuse-no-nonexempt-set',
    'refuse-promise-kept',
    'rt-refuse-only-technical',
    'rt-refuse-set-and-read',
    'rt-state-other',
  ],
  patch: { leaks: [{ tracker: 'analytics-cookie', when: 'click-refuse' }] },
} as const satisfies Mutant;
