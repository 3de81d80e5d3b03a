/** What is known of iubenda. */
import type { Cmp } from './cmp.js';

export const iubenda: Cmp = {
  name: 'iubenda',
  tcfIds: [123],
  globals: ['_iub.cs'],
  hosts: ['cs.iubenda.com'],
  keeps: ['_iub_cs-*'],
  reopens: [{ path: '_iub.cs.api.openPreferences' }],
  autoconsent: ['iubenda'],
};
