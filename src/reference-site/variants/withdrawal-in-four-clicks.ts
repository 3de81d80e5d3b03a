/** A mutant: taking consent back takes four clicks where giving it took one. */
import type { Mutant } from '../variant.js';

/** Taking consent back takes four clicks where giving it took one. */
export const withdrawalInFourClicks = {
  id: 'withdrawal-in-four-clicks',
  parent: 'reference',
  breaks: 'Taking consent back takes four clicks where giving it took one.',
  fails: ['withdraw-click-parity'],
  patch: { categories: ['social', 'embeds'], settingsChoices: 'never' },
} as const satisfies Mutant;
