/** What is known of Klaro. */
import type { Cmp } from './cmp.js';

export const klaro: Cmp = {
  name: 'Klaro',
  globals: ['klaro'],
  hosts: ['cdn.kiprotect.com'],
  keeps: ['klaro'],
  reopens: [{ path: 'klaro.show' }],
  autoconsent: ['Klaro'],
};
