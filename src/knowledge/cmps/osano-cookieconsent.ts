/** What is known of Cookie Consent (Osano, open source). */
import type { Cmp } from './cmp.js';

export const osanoCookieconsent: Cmp = {
  name: 'Cookie Consent (Osano, open source)',
  globals: ['cookieconsent.initialise'],
  keeps: ['cookieconsent_status'],
};
