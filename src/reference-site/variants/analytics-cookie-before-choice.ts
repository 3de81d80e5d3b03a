/** A mutant: the site's own script sets _ga before any choice. */
import type { Mutant } from '../variant.js';

/** The site's own script sets _ga before any choice. */
export const analyticsCookieBeforeChoice = {
  id: 'analytics-cookie-before-choice',
  parent: 'reference',
  breaks: "The site's own script sets _ga before any choice.",
  fails: ['rt-accept-explained', 'prior-no-nonexempt-cookie', 'rt-state-other'],
  patch: { leaks: [{ tracker: 'analytics-cookie', when: 'load-undecided' }] },
} as const satisfies Mutant;
