/** What is known of Didomi. */
import type { Cmp } from './cmp.js';

export const didomi: Cmp = {
  name: 'Didomi',
  tcfIds: [7],
  globals: ['Didomi'],
  hosts: ['privacy-center.org'],
  keeps: ['didomi_token'],
  reopens: [{ path: 'Didomi.preferences.show' }],
  autoconsent: ['didomi'],
};
