/** What is known of Securiti. */
import type { Cmp } from './cmp.js';

export const securiti: Cmp = {
  name: 'Securiti',
  tcfIds: [312],
  hosts: ['securiti.ai'],
};
