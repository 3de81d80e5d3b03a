/** A mutant: the refuse button is in capitals, unlike its name everywhere else. */
import { referenceText } from '../content/consent-text.js';
import type { Mutant } from '../variant.js';

/** The refuse button is in capitals, unlike its name everywhere else. */
export const labelCasingDrift = {
  id: 'label-casing-drift',
  parent: 'reference',
  breaks: 'The refuse button is in capitals, unlike its name everywhere else.',
  fails: ['rt-label-casing'],
  patch: { text: { ...referenceText, refuse: 'TOUT REFUSER' } },
} as const satisfies Mutant;
