/** A mutant: the refuse button is far smaller than the accept button. */
import type { Mutant } from '../variant.js';

/** The refuse button is far smaller than the accept button. */
export const refuseSmall = {
  id: 'refuse-small',
  parent: 'reference',
  breaks: 'The refuse button is far smaller than the accept button.',
  fails: ['choice-size-parity', 'rt-three-buttons'],
  patch: { refuseLook: 'small' },
} as const satisfies Mutant;
