/** What is known of Cookie Information. */
import type { Cmp } from './cmp.js';

export const cookieInformation: Cmp = {
  name: 'Cookie Information',
  tcfIds: [162],
  globals: ['CookieInformation'],
  hosts: ['cookieinformation.com'],
  keeps: ['CookieInformationConsent'],
  reopens: [{ path: 'CookieConsent.renew' }],
  autoconsent: ['Cookie Information Banner'],
};
