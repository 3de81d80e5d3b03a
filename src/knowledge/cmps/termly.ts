/** What is known of Termly. */
import type { Cmp } from './cmp.js';

export const termly: Cmp = {
  name: 'Termly',
  tcfIds: [412],
  globals: ['displayPreferenceModal'],
  hosts: ['app.termly.io'],
  keeps: ['TERMLY_API_CACHE'],
  reopens: [{ path: 'displayPreferenceModal' }],
  autoconsent: ['Termly'],
};
