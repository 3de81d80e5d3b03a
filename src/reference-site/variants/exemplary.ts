/** The exemplary variant: the reference, and all that the general rule sets ask beyond its wording. */
import type { SoundVariant } from '../variant.js';
import { reference } from './reference.js';

/** The site with a banner that satisfies every rule of every shipped set. */
export const exemplary = {
  id: 'exemplary',
  behaviour: {
    ...reference.behaviour,
    text: {
      ...reference.behaviour.text,
      supplement:
        'Avec votre accord, des réseaux sociaux (Meta, X, Disqus) affichent leurs contenus et les commentaires, et Google choisit des annonces et établit des statistiques de visite. Si vous refusez, vous lisez tous les articles, mais sans les commentaires. ANO « TV-Novosti » conserve votre choix six mois.',
    },
    stateShownBy: 'switch-and-text',
  },
} as const satisfies SoundVariant;
