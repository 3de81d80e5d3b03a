/** A mutant: the controls of the first layer cannot be reached by keyboard. */
import type { Mutant } from '../variant.js';

/** The controls of the first layer cannot be reached by keyboard. */
export const controlsNotFocusable = {
  id: 'controls-not-focusable',
  parent: 'reference',
  breaks: 'The controls of the first layer cannot be reached by keyboard.',
  fails: ['a11y-keyboard-operable'],
  patch: { controlElement: 'div' },
} as const satisfies Mutant;
