/** A mutant: a transparent element lies over the refuse button. */
import type { Mutant } from '../variant.js';

/** A transparent element lies over the refuse button. */
export const refuseCovered = {
  id: 'refuse-covered',
  parent: 'reference',
  breaks: 'A transparent element lies over the refuse button.',
  fails: [
    'choice-refuse-first-layer',
    'choice-click-parity',
    'rt-three-buttons',
    'rt-layer1-choices',
  ],
  unsettles: ['choice-refuse-contrast', 'choice-size-parity'],
  patch: { refuseReach: 'covered', settingsChoices: 'always' },
} as const satisfies Mutant;
