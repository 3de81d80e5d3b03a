/** What is known of Admiral. Its scripts come from hosts that change from site to site. */
import type { Cmp } from './cmp.js';

export const admiral: Cmp = {
  name: 'Admiral',
  tcfIds: [9],
  autoconsent: ['Admiral'],
};
