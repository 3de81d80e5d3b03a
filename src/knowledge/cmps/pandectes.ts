/** What is known of Pandectes. */
import type { Cmp } from './cmp.js';

export const pandectes: Cmp = {
  name: 'Pandectes',
  tcfIds: [445],
  keeps: ['_pandectes_gdpr'],
  autoconsent: ['pandectes'],
};
