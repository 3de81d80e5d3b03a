/** What is known of Evidon. */
import type { Cmp } from './cmp.js';

export const evidon: Cmp = {
  name: 'Evidon',
  tcfIds: [18],
  globals: ['evidon'],
  hosts: ['evidon.com'],
  keeps: ['_evidon_consent_cookie'],
  autoconsent: ['Evidon'],
};
