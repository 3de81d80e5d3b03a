/** A mutant: refusing is a small grey link beside a large button. */
import type { Mutant } from '../variant.js';

/** Refusing is a small grey link beside a large button. */
export const refuseGreyLink = {
  id: 'refuse-grey-link',
  parent: 'reference',
  breaks: 'Refusing is a small grey link beside a large button.',
  fails: ['choice-size-parity', 'choice-refuse-contrast', 'rt-three-buttons', 'a11y-axe-layer-1'],
  patch: { refuseLook: 'small-grey-link' },
} as const satisfies Mutant;
