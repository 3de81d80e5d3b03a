/** A mutant: accepting is offered twice, refusing once. */
import type { Mutant } from '../variant.js';

/** Accepting is offered twice, refusing once. */
export const twoAccepts = {
  id: 'two-accepts',
  parent: 'reference',
  breaks: 'Accepting is offered twice, refusing once.',
  fails: ['rt-three-buttons'],
  patch: { firstLayer: ['accept', 'refuse', 'accept', 'customize'] },
} as const satisfies Mutant;
