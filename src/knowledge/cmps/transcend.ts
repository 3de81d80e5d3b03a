/** What is known of Transcend. */
import type { Cmp } from './cmp.js';

export const transcend: Cmp = {
  name: 'Transcend',
  tcfIds: [399],
  globals: ['transcend.showConsentManager', 'airgap'],
  hosts: ['transcend-cdn.com'],
  reopens: [{ path: 'transcend.showConsentManager' }],
};
