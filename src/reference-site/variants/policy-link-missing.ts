/** A mutant: the name of the privacy policy is no link. */
import type { Mutant } from '../variant.js';

/** The name of the privacy policy is no link. */
export const policyLinkMissing = {
  id: 'policy-link-missing',
  parent: 'reference',
  breaks: 'The name of the privacy policy is no link.',
  fails: ['banner-policy-link', 'rt-policy-link'],
  patch: { policyLink: 'plain-text' },
} as const satisfies Mutant;
