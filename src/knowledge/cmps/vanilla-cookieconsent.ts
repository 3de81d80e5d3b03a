/**
 * What is known of CookieConsent (orestbida). The global alone proves little: Cookie Information
 * and Cookiebot use the same name.
 */
import type { Cmp } from './cmp.js';

export const vanillaCookieconsent: Cmp = {
  name: 'CookieConsent (orestbida)',
  globals: ['CookieConsent.showPreferences', 'initCookieConsent'],
  keeps: ['cc_cookie'],
  reopens: [{ path: 'CookieConsent.showPreferences' }],
  autoconsent: ['cookieconsent2', 'cookieconsent3'],
};
