/** A mutant: the refuse button alone cannot be reached by keyboard. */
import type { Mutant } from '../variant.js';

/** The refuse button alone cannot be reached by keyboard. */
export const refuseNotFocusable = {
  id: 'refuse-not-focusable',
  parent: 'reference',
  breaks: 'The refuse button alone cannot be reached by keyboard.',
  fails: ['a11y-keyboard-operable'],
  patch: { refuseReach: 'not-by-keyboard' },
} as const satisfies Mutant;
