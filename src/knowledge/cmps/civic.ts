/** What is known of Civic Cookie Control. */
import type { Cmp } from './cmp.js';

export const civic: Cmp = {
  name: 'Civic Cookie Control',
  tcfIds: [259],
  globals: ['CookieControl'],
  hosts: ['civiccomputing.com'],
  keeps: ['CookieControl'],
  reopens: [{ path: 'CookieControl.open' }],
  autoconsent: ['civic-cookie-control'],
};
