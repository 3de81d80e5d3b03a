/** A mutant: the standing entry to the choices goes away once a choice is made. */
import type { Mutant } from '../variant.js';

/** The standing entry to the choices goes away once a choice is made. */
export const wayBackGoneAfterChoice = {
  id: 'way-back-gone-after-choice',
  parent: 'reference',
  breaks: 'The standing entry to the choices goes away once a choice is made.',
  fails: [
    'withdraw-entry-point-every-page',
    'rt-change-via-panel',
    'rt-layer1-choices',
    'rt-state-way-back',
  ],
  unsettles: [
    'granular-save-default-equals-refuse',
    'refuse-promise-kept',
    'withdraw-click-parity',
    'withdraw-effective',
    'gating-withdraw-disables',
    'rt-band-meaning',
    'rt-ok-button',
    'rt-refuse-set-and-read',
    'rt-social-off-comments',
    'rt-social-off-tracking',
    'rt-state-article',
    'rt-state-band',
    'rt-state-banner',
    'rt-state-comments',
    'rt-state-other',
    'rt-state-persistence',
    'rt-state-record',
    'rt-state-social',
    'rt-telegram-link',
  ],
  patch: { wayBack: 'until-choice' },
} as const satisfies Mutant;
