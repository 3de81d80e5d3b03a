/** What is known of Osano. */
import type { Cmp } from './cmp.js';

export const osano: Cmp = {
  name: 'Osano',
  tcfIds: [279],
  globals: ['Osano.cm'],
  hosts: ['cmp.osano.com'],
  keeps: ['osano_consentmanager', 'osano_consentmanager_uuid'],
  reopens: [{ path: 'Osano.cm.showDrawer' }],
  autoconsent: ['osano'],
};
