/** What is known of CookieYes. */
import type { Cmp } from './cmp.js';

export const cookieyes: Cmp = {
  name: 'CookieYes',
  tcfIds: [401, 404],
  globals: ['revisitCkyConsent', 'getCkyConsent'],
  hosts: ['cdn-cookieyes.com', 'cookieyes.com'],
  keeps: ['cookieyes-consent', 'CookieLawInfoConsent'],
  reopens: [{ path: 'revisitCkyConsent' }],
  autoconsent: ['cookieyes', 'cookie-law-info'],
};
