/** What is known of Ezoic. Left out: its hosts, which also serve its advertising. */
import type { Cmp } from './cmp.js';

export const ezoic: Cmp = {
  name: 'Ezoic',
  tcfIds: [299],
  autoconsent: ['EZoic'],
};
