/** What is known of tarteaucitron. */
import type { Cmp } from './cmp.js';

export const tarteaucitron: Cmp = {
  name: 'tarteaucitron',
  globals: ['tarteaucitron'],
  hosts: ['tarteaucitron.io'],
  keeps: ['tarteaucitron'],
  reopens: [{ path: 'tarteaucitron.userInterface.openPanel' }],
  autoconsent: ['tarteaucitron.js', 'tarteaucitron deny'],
};
