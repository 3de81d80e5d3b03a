/** What is known of consentmanager. */
import type { Cmp } from './cmp.js';

export const consentmanager: Cmp = {
  name: 'consentmanager',
  tcfIds: [31],
  globals: ['cmpmngr'],
  hosts: ['consentmanager.net', 'consentmanager.mgr.consensu.org'],
  keeps: ['__cmpconsent*', '__cmpiuid', '__cmpcc'],
  reopens: [{ path: '__cmp', args: ['showScreenAdvanced'] }],
  autoconsent: ['consentmanager.net', 'consentmanager-ncmp'],
};
