/** What is known of Fides. */
import type { Cmp } from './cmp.js';

export const fides: Cmp = {
  name: 'Fides',
  tcfIds: [407],
  globals: ['Fides'],
  keeps: ['fides_consent'],
  reopens: [{ path: 'Fides.showModal' }],
  autoconsent: ['fides'],
};
