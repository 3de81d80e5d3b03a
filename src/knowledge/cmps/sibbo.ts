/** What is known of Sibbo. */
import type { Cmp } from './cmp.js';

export const sibbo: Cmp = {
  name: 'Sibbo',
  tcfIds: [76],
  autoconsent: ['sibbo'],
};
