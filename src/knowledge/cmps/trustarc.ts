/** What is known of TrustArc. */
import type { Cmp } from './cmp.js';

export const trustarc: Cmp = {
  name: 'TrustArc',
  tcfIds: [47],
  globals: ['truste'],
  hosts: ['trustarc.com', 'truste.com'],
  keeps: ['notice_preferences', 'notice_gdpr_prefs', 'cmapi_cookie_privacy'],
  reopens: [{ path: 'truste.eu.clickListener' }],
  autoconsent: ['TrustArc-top', 'TrustArc-newcm'],
};
