/** What is known of AppConsent (SFBX). */
import type { Cmp } from './cmp.js';

export const appconsent: Cmp = {
  name: 'AppConsent (SFBX)',
  tcfIds: [2],
  hosts: ['appconsent.io'],
  autoconsent: ['AppConsent', 'AppConsent legacy'],
};
