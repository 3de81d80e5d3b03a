/** A mutant: the refuse button is grey on grey. */
import type { Mutant } from '../variant.js';

/** The refuse button is grey on grey. */
export const refuseFaint = {
  id: 'refuse-faint',
  parent: 'reference',
  breaks: 'The refuse button is grey on grey.',
  fails: ['choice-refuse-contrast', 'rt-three-buttons', 'a11y-axe-layer-1'],
  patch: { refuseLook: 'faint' },
} as const satisfies Mutant;
