/** What is known of CCM19. */
import type { Cmp } from './cmp.js';

export const ccm19: Cmp = {
  name: 'CCM19',
  tcfIds: [343],
  globals: ['CCM.openWidget'],
  hosts: ['ccm19.de'],
  reopens: [{ path: 'CCM.openWidget' }],
};
