/** A mutant: the first control keeps the keyboard focus for itself. */
import type { Mutant } from '../variant.js';

/** The first control keeps the keyboard focus for itself. */
export const tabKeySwallowed = {
  id: 'tab-key-swallowed',
  parent: 'reference',
  breaks: 'The first control keeps the keyboard focus for itself.',
  fails: ['a11y-keyboard-operable'],
  patch: { flaw: 'tab-key-swallowed' },
} as const satisfies Mutant;
