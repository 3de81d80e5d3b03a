/** A mutant: oK without any change grants everything. */
import type { Mutant } from '../variant.js';

/** OK without any change grants everything. */
export const okGrantsEverything = {
  id: 'ok-grants-everything',
  parent: 'reference',
  breaks: 'OK without any change grants everything.',
  fails: [
    'granular-save-default-equals-refuse',
    'persist-status-indicator-true',
    'rt-band-meaning',
    'rt-ok-button',
    'rt-state-record',
    'rt-state-band',
    'rt-state-social',
    'rt-state-other',
    'rt-state-comments',
    'rt-social-off-tracking',
  ],
  patch: { saving: 'grants-all-by-default' },
} as const satisfies Mutant;
