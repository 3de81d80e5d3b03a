/** What is known of CookieFirst. */
import type { Cmp } from './cmp.js';

export const cookiefirst: Cmp = {
  name: 'CookieFirst',
  tcfIds: [382],
  globals: ['CookieFirst'],
  hosts: ['cookiefirst.com'],
  keeps: ['cookiefirst-consent'],
  reopens: [{ path: 'CookieFirst.openPanel' }],
  autoconsent: ['cookiefirst.com'],
};
