/** What is known of CookieHub. */
import type { Cmp } from './cmp.js';

export const cookiehub: Cmp = {
  name: 'CookieHub',
  tcfIds: [354],
  globals: ['cookiehub'],
  hosts: ['cookiehub.net', 'cookiehub.eu'],
  keeps: ['cookiehub'],
  reopens: [{ path: 'cookiehub.openSettings' }],
  autoconsent: ['cookiehub'],
};
