/** A mutant: the privacy policy is three lines that do not mention cookies. */
import type { Mutant } from '../variant.js';

/** The privacy policy is three lines that do not mention cookies. */
export const policyPageEmpty = {
  id: 'policy-page-empty',
  parent: 'reference',
  breaks: 'The privacy policy is three lines that do not mention cookies.',
  fails: ['banner-policy-link', 'rt-policy-link'],
  patch: { policyPage: 'three-lines' },
} as const satisfies Mutant;
