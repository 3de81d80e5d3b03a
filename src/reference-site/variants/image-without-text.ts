/** A mutant: the first layer has an image without a text alternative. */
import type { Mutant } from '../variant.js';

/** The first layer has an image without a text alternative. */
export const imageWithoutText = {
  id: 'image-without-text',
  parent: 'exemplary',
  breaks: 'The first layer has an image without a text alternative.',
  fails: ['a11y-axe-layer-1'],
  patch: { flaw: 'image-without-text' },
} as const satisfies Mutant;
