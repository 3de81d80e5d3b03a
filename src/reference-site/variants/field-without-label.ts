/** A mutant: the settings have a field without a label. */
import type { Mutant } from '../variant.js';

/** The settings have a field without a label. */
export const fieldWithoutLabel = {
  id: 'field-without-label',
  parent: 'exemplary',
  breaks: 'The settings have a field without a label.',
  fails: ['a11y-axe-layer-2'],
  patch: { flaw: 'field-without-label' },
} as const satisfies Mutant;
