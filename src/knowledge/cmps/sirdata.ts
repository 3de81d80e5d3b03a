/** What is known of Sirdata. */
import type { Cmp } from './cmp.js';

export const sirdata: Cmp = {
  name: 'Sirdata',
  tcfIds: [92],
  globals: ['Sddan.cmp'],
  hosts: ['consentframework.com'],
  reopens: [{ path: 'Sddan.cmp.displayUI' }],
  autoconsent: ['Sirdata'],
};
