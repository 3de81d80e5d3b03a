/**
 * What is known of Sourcepoint. Left out: its `loadPrivacyManagerModal`, which needs the number of
 * a message.
 */
import type { Cmp } from './cmp.js';

export const sourcepoint: Cmp = {
  name: 'Sourcepoint',
  tcfIds: [6],
  globals: ['_sp_'],
  hosts: ['privacy-mgmt.com', 'sp-prod.net'],
  keeps: ['consentUUID', '_sp_su', '_sp_user_consent_*'],
  autoconsent: ['Sourcepoint-frame'],
};
