/** What is known of Axeptio. */
import type { Cmp } from './cmp.js';

export const axeptio: Cmp = {
  name: 'Axeptio',
  tcfIds: [260],
  globals: ['axeptioSDK', 'openAxeptioCookies'],
  hosts: ['axept.io'],
  keeps: ['axeptio_cookies', 'axeptio_authorized_vendors', 'axeptio_all_vendors'],
  reopens: [{ path: 'openAxeptioCookies' }],
  autoconsent: ['axeptio'],
};
