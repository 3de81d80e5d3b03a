/** A mutant: refusing leads to a second question, where it must be confirmed. */
import type { Mutant } from '../variant.js';

/** Refusing leads to a second question, where it must be confirmed. */
export const refuseAsksAgain = {
  id: 'refuse-asks-again',
  parent: 'reference',
  breaks: 'Refusing leads to a second question, where it must be confirmed.',
  fails: [
    'refuse-control-works',
    'refuse-persists-across-pages',
    'persist-choice-remembered',
    'rt-state-banner',
    'rt-state-persistence',
  ],
  patch: { refusing: 'asks-again' },
} as const satisfies Mutant;
