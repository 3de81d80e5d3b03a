/** What is known of FastCMP. */
import type { Cmp } from './cmp.js';

export const fastcmp: Cmp = {
  name: 'FastCMP',
  tcfIds: [388],
  autoconsent: ['fastcmp'],
};
