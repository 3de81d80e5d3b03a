/** What is known of Complianz. Left out: autoconsent's rules for its old banners, whose markup the open-source Cookie Consent shares. */
import type { Cmp } from './cmp.js';

export const complianz: Cmp = {
  name: 'Complianz',
  tcfIds: [332],
  globals: ['complianz', 'cmplz_set_banner_status'],
  keeps: ['cmplz_banner-status', 'cmplz_consent_status', 'cmplz_policy_id'],
  reopens: [{ path: 'cmplz_set_banner_status', args: ['show'] }],
  autoconsent: ['Complianz banner'],
};
