/** A mutant: the text no longer lists which data are processed. */
import type { Mutant } from '../variant.js';

/** The text no longer lists which data are processed. */
export const dataKindsUnlisted = {
  id: 'data-kinds-unlisted',
  parent: 'reference',
  breaks: 'The text no longer lists which data are processed.',
  fails: [
    'rt-data-ip',
    'rt-data-navigation',
    'rt-data-usage-geo',
    'rt-data-social',
    'rt-data-comments',
  ],
  rewordings: [
    {
      from: " (telles que les adresses IP, les données de navigation, les données d'utilisation ou de géolocalisation ou bien encore les interactions avec les réseaux sociaux ainsi que les données nécessaires pour pouvoir utiliser les espaces commentaires de notre service)",
      to: '',
    },
  ],
} as const satisfies Mutant;
