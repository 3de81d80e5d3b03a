/** A mutant: the link to the privacy policy leads to the same page. */
import type { Mutant } from '../variant.js';

/** The link to the privacy policy leads to the same page. */
export const policyLinkToNowhere = {
  id: 'policy-link-to-nowhere',
  parent: 'reference',
  breaks: 'The link to the privacy policy leads to the same page.',
  fails: ['banner-policy-link', 'rt-policy-link'],
  patch: { policyLink: 'to-nowhere' },
} as const satisfies Mutant;
