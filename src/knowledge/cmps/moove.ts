/** What is known of GDPR Cookie Compliance (Moove). */
import type { Cmp } from './cmp.js';

export const moove: Cmp = {
  name: 'GDPR Cookie Compliance (Moove)',
  globals: ['moove_frontend_gdpr_scripts'],
  keeps: ['moove_gdpr_popup'],
  autoconsent: ['Moove'],
};
