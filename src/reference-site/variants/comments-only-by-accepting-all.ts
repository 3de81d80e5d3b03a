/** A mutant: allowing social networks alone does not open the comments. */
import type { Mutant } from '../variant.js';

/** Allowing social networks alone does not open the comments. */
export const commentsOnlyByAcceptingAll = {
  id: 'comments-only-by-accepting-all',
  parent: 'reference',
  breaks: 'Allowing social networks alone does not open the comments.',
  fails: [
    'gating-on-by-single-category',
    'rt-comments-need-social',
    'rt-comments-two-routes',
    'rt-state-comments',
  ],
  patch: { comments: 'everything' },
} as const satisfies Mutant;
