/** What is known of CookieScript. */
import type { Cmp } from './cmp.js';

export const cookieScript: Cmp = {
  name: 'CookieScript',
  globals: ['CookieScript'],
  hosts: ['cookie-script.com'],
  keeps: ['CookieScriptConsent'],
  reopens: [{ path: 'CookieScript.instance.show' }],
  autoconsent: ['cookie-script'],
};
