/** A mutant: the text no longer promises what refusing keeps. */
import type { Mutant } from '../variant.js';

/** The text no longer promises what refusing keeps. */
export const refusalPromiseUnsaid = {
  id: 'refusal-promise-unsaid',
  parent: 'reference',
  breaks: 'The text no longer promises what refusing keeps.',
  fails: ['rt-refuse-only-technical', 'rt-refuse-audience', 'rt-refuse-set-and-read'],
  unsettles: ['refuse-promise-kept'],
  rewordings: [
    {
      from: ' En cliquant sur "Tout Refuser", seuls les cookies/traceurs techniques (strictement limités au fonctionnement du site ou à la mesure d’audiences) seront déposés et lus sur votre terminal.',
      to: '',
    },
  ],
} as const satisfies Mutant;
