/** What is known of Gravito. */
import type { Cmp } from './cmp.js';

export const gravito: Cmp = {
  name: 'Gravito',
  tcfIds: [302],
  autoconsent: ['gravito'],
};
