/** What is known of Real Cookie Banner. */
import type { Cmp } from './cmp.js';

export const realCookieBanner: Cmp = {
  name: 'Real Cookie Banner',
  tcfIds: [367],
  globals: ['consentApi.consentSync'],
  keeps: ['real_cookie_banner*'],
  autoconsent: ['real-cookie-banner'],
};
