/**
 * What is known of InMobi Choice. It was Quantcast Choice until 2023; many sites still load it
 * under the old name.
 */
import type { Cmp } from './cmp.js';

export const inmobiChoice: Cmp = {
  name: 'InMobi Choice',
  tcfIds: [10],
  hosts: ['cmp.inmobi.com', 'cmp.quantcast.com', 'quantcast.mgr.consensu.org'],
  keeps: ['_cmpRepromptHash'],
  autoconsent: ['quantcast'],
};
