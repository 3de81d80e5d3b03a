/** A mutant: pressing the refuse button has no effect. */
import type { Mutant } from '../variant.js';

/** Pressing the refuse button has no effect. */
export const refusalDoesNothing = {
  id: 'refusal-does-nothing',
  parent: 'reference',
  breaks: 'Pressing the refuse button has no effect.',
  fails: [
    'refuse-control-works',
    'refuse-persists-across-pages',
    'persist-choice-remembered',
    'rt-state-banner',
    'rt-state-persistence',
  ],
  patch: { refusing: 'does-nothing' },
} as const satisfies Mutant;
