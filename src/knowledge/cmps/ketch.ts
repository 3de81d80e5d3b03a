/** What is known of Ketch. */
import type { Cmp } from './cmp.js';

export const ketch: Cmp = {
  name: 'Ketch',
  tcfIds: [340],
  globals: ['ketch'],
  hosts: ['ketchcdn.com'],
  keeps: ['_ketch_consent_v1_', '_swb_consent_'],
  reopens: [{ path: 'ketch', args: ['showPreferences'] }],
  autoconsent: ['ketch'],
};
