/**
 * What is known of Google Funding Choices. A site's own script may define the global; only the tool
 * defines the call that reopens the settings.
 */
import type { Cmp } from './cmp.js';

export const fundingChoices: Cmp = {
  name: 'Google Funding Choices',
  tcfIds: [300],
  globals: ['googlefc.showRevocationMessage'],
  hosts: ['fundingchoicesmessages.google.com'],
  keeps: ['FCCDCF', 'FCNEC'],
  reopens: [{ path: 'googlefc.showRevocationMessage' }],
  autoconsent: ['funding-choices'],
};
