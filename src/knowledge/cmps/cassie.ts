/** What is known of Cassie. */
import type { Cmp } from './cmp.js';

export const cassie: Cmp = {
  name: 'Cassie',
  tcfIds: [200],
  autoconsent: ['cassie'],
};
