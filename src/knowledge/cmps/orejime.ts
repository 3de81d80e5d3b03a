/** What is known of Orejime. */
import type { Cmp } from './cmp.js';

export const orejime: Cmp = {
  name: 'Orejime',
  globals: ['orejime'],
  keeps: ['orejime'],
  reopens: [{ path: 'orejime.prompt' }],
};
