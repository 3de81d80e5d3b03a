/** A mutant: refusing is only possible behind the settings. */
import type { Mutant } from '../variant.js';

/** Refusing is only possible behind the settings. */
export const noRefuseOnFirstLayer = {
  id: 'no-refuse-on-first-layer',
  parent: 'reference',
  breaks: 'Refusing is only possible behind the settings.',
  fails: [
    'choice-refuse-first-layer',
    'choice-click-parity',
    'rt-three-buttons',
    'rt-layer1-choices',
  ],
  unsettles: ['choice-refuse-contrast', 'choice-size-parity'],
  patch: { firstLayer: ['accept', 'customize'], settingsChoices: 'always' },
} as const satisfies Mutant;
