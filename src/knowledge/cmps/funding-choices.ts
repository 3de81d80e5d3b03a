/** What is known of Google Funding Choices. The global may come from a site's own preparations, its reopening call only from the tool. */
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
