/** A mutant: the comments stay closed even when everything is accepted. */
import type { Mutant } from '../variant.js';

/** The comments stay closed even when everything is accepted. */
export const commentsNeverOpen = {
  id: 'comments-never-open',
  parent: 'reference',
  breaks: 'The comments stay closed even when everything is accepted.',
  fails: [
    'gating-on-by-single-category',
    'rt-comments-need-social',
    'rt-comments-two-routes',
    'rt-state-comments',
  ],
  unsettles: ['gating-disclosed-before-choice'],
  patch: { comments: 'more-than-consent' },
} as const satisfies Mutant;
