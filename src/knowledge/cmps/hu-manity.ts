/** What is known of Compliance by Hu-manity.co. */
import type { Cmp } from './cmp.js';

export const huManity: Cmp = {
  name: 'Compliance by Hu-manity.co',
  hosts: ['hu-manity.co'],
  keeps: ['hu-consent', 'cookie_notice_accepted'],
  autoconsent: ['hu-manity'],
};
