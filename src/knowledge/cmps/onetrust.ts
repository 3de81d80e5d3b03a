/** What is known of OneTrust. */
import type { Cmp } from './cmp.js';

export const onetrust: Cmp = {
  name: 'OneTrust',
  tcfIds: [28],
  globals: ['OneTrust', 'OneTrustStub', 'Optanon'],
  hosts: ['cookielaw.org', 'cookiepro.com', 'onetrust.com'],
  keeps: ['OptanonConsent', 'OptanonAlertBoxClosed', 'eupubconsent-v2'],
  reopens: [{ path: 'OneTrust.ToggleInfoDisplay' }],
  autoconsent: ['Onetrust'],
};
