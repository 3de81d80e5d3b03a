/** A mutant: an advertising cookie is set before any choice and deleted 150 ms later. */
import type { Mutant } from '../variant.js';

/** An advertising cookie is set before any choice and deleted 150 ms later. */
export const fleetingCookieBeforeChoice = {
  id: 'fleeting-cookie-before-choice',
  parent: 'reference',
  breaks: 'An advertising cookie is set before any choice and deleted 150 ms later.',
  fails: ['rt-accept-explained', 'prior-no-nonexempt-cookie', 'rt-state-other'],
  patch: { leaks: [{ tracker: 'fleeting-cookie', when: 'load-undecided' }] },
} as const satisfies Mutant;
