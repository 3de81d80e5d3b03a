/** What is known of Usercentrics. */
import type { Cmp } from './cmp.js';

export const usercentrics: Cmp = {
  name: 'Usercentrics',
  tcfIds: [5],
  globals: ['UC_UI', '__ucCmp'],
  hosts: ['usercentrics.eu', 'usercentrics.com'],
  keeps: ['uc_user_interaction', 'uc_settings', 'uc_tcf', 'ucString'],
  reopens: [{ path: 'UC_UI.showSecondLayer' }, { path: '__ucCmp.showSecondLayer' }],
  autoconsent: ['usercentrics-api', 'usercentrics-button'],
};
