/** A mutant: the link to Telegram comes with a frame that loads by itself. */
import type { Mutant } from '../variant.js';

/** The link to Telegram comes with a frame that loads by itself. */
export const telegramFrame = {
  id: 'telegram-frame',
  parent: 'reference',
  breaks: 'The link to Telegram comes with a frame that loads by itself.',
  fails: [
    'rt-accept-explained',
    'rt-telegram-link',
    'prior-no-social-widget',
    'prior-no-tracker-request',
    'gating-off-when-refused',
    'rt-state-social',
    'rt-social-off-tracking',
  ],
  patch: { leaks: [{ tracker: 'telegram-frame', when: 'load-undecided' }] },
} as const satisfies Mutant;
