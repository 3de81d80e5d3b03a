/** What is known of Snigel AdConsent. */
import type { Cmp } from './cmp.js';

export const snigel: Cmp = {
  name: 'Snigel AdConsent',
  tcfIds: [229],
  autoconsent: ['snigel'],
};
