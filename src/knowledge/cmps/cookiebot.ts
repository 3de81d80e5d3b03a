/**
 * What is known of Cookiebot. Left out: the cookie `CookieConsent` and the global of that name,
 * which other tools have too.
 */
import type { Cmp } from './cmp.js';

export const cookiebot: Cmp = {
  name: 'Cookiebot',
  tcfIds: [134],
  globals: ['Cookiebot'],
  hosts: ['cookiebot.com', 'cookiebot.eu'],
  keeps: ['CookieConsentBulkTicket', 'CookieConsentBulkSetting-*'],
  reopens: [{ path: 'Cookiebot.renew' }],
  autoconsent: ['Cybotcookiebot'],
};
