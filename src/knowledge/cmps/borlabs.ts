/** What is known of Borlabs Cookie. */
import type { Cmp } from './cmp.js';

export const borlabs: Cmp = {
  name: 'Borlabs Cookie',
  tcfIds: [323],
  globals: ['BorlabsCookie'],
  keeps: ['borlabs-cookie'],
  autoconsent: ['borlabs'],
};
