/** What is known of Clickio. */
import type { Cmp } from './cmp.js';

export const clickio: Cmp = {
  name: 'Clickio',
  tcfIds: [63],
  globals: ['__lxG__consent__'],
  hosts: ['clickiocmp.com'],
  keeps: ['__lxG__consent__v2*'],
  reopens: [{ path: '__lxG__consent__.showConsent' }],
  autoconsent: ['click.io'],
};
