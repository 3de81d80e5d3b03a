/** What is known of UniConsent. */
import type { Cmp } from './cmp.js';

export const uniconsent: Cmp = {
  name: 'UniConsent',
  tcfIds: [68],
  hosts: ['uniconsent.com', 'uniconsent.mgr.consensu.org'],
  autoconsent: ['Uniconsent'],
};
