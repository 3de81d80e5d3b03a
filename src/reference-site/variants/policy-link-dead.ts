/** A mutant: the link to the privacy policy answers 404. */
import type { Mutant } from '../variant.js';

/** The link to the privacy policy answers 404. */
export const policyLinkDead = {
  id: 'policy-link-dead',
  parent: 'reference',
  breaks: 'The link to the privacy policy answers 404.',
  fails: ['banner-policy-link', 'rt-policy-link'],
  patch: { policyLink: 'dead' },
} as const satisfies Mutant;
