/** What is known of Commanders Act TrustCommander. */
import type { Cmp } from './cmp.js';

export const commandersAct: Cmp = {
  name: 'Commanders Act TrustCommander',
  tcfIds: [90],
  globals: ['tC.privacyCenter'],
  hosts: ['cdn.trustcommander.net', 'privacy.trustcommander.net'],
  keeps: ['TC_PRIVACY', 'TC_PRIVACY_CENTER'],
  reopens: [{ path: 'tC.privacyCenter.showPrivacyCenter' }],
};
