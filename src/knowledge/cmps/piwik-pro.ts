/** What is known of Piwik PRO. Left out: the host `piwik.pro`, which also serves its analytics. */
import type { Cmp } from './cmp.js';

export const piwikPro: Cmp = {
  name: 'Piwik PRO',
  globals: ['ppms.cm'],
  keeps: ['ppms_privacy_*'],
  reopens: [{ path: 'ppms.cm.api', args: ['openConsentForm'] }],
};
