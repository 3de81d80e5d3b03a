/** A mutant: the category is on when the settings open for the first time. */
import type { Mutant } from '../variant.js';

/** The category is on when the settings open for the first time. */
export const categoryOnByDefault = {
  id: 'category-on-by-default',
  parent: 'reference',
  breaks: 'The category is on when the settings open for the first time.',
  fails: [
    'granular-defaults-off',
    'granular-save-default-equals-refuse',
    'persist-status-indicator-true',
    'rt-band-meaning',
    'rt-ok-button',
    'rt-state-record',
    'rt-state-band',
    'rt-state-social',
    'rt-state-comments',
    'rt-social-off-tracking',
  ],
  patch: { categoriesInitially: 'on' },
} as const satisfies Mutant;
