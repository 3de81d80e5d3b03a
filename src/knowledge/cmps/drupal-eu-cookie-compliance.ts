/** What is known of EU Cookie Compliance (Drupal). */
import type { Cmp } from './cmp.js';

export const drupalEuCookieCompliance: Cmp = {
  name: 'EU Cookie Compliance (Drupal)',
  globals: ['Drupal.eu_cookie_compliance'],
  keeps: ['cookie-agreed', 'cookie-agreed-version'],
  autoconsent: ['eu-cookie-compliance-banner'],
};
