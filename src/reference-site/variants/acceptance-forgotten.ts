/** A mutant: the acceptance is forgotten when the page is reloaded. */
import type { Mutant } from '../variant.js';

/** The acceptance is forgotten when the page is reloaded. */
export const acceptanceForgotten = {
  id: 'acceptance-forgotten',
  parent: 'reference',
  breaks: 'The acceptance is forgotten when the page is reloaded.',
  fails: [
    'persist-choice-remembered',
    'rt-state-record',
    'rt-state-persistence',
    'rt-state-band',
    'rt-state-comments',
    'persist-status-indicator-true',
    'rt-band-meaning',
    'rt-comments-two-routes',
  ],
  unsettles: ['gating-disclosed-before-choice'],
  patch: { accepting: 'forgotten' },
} as const satisfies Mutant;
