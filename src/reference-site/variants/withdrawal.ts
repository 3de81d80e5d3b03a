/** Mutants on which consent is hard to withdraw, or a withdrawal has no effect. */
import type { MutantTable } from '../variant.js';

/** The rules that a page without a way back fails. */
const failedWithoutWayBack = [
  'withdraw-entry-point-every-page',
  'rt-change-via-panel',
  'rt-layer1-choices',
  'rt-state-way-back',
] as const;

/** The rules that cannot be judged without a way back. */
const unsettledWithoutWayBack = [
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
  'granular-state-roundtrip',
  'withdraw-no-detriment',
  'withdraw-record-negative',
  'tcf-withdraw-string-negative',
] as const;

/** The rules that a social network fails when it continues after the withdrawal. */
const failedBySocialNetwork = [
  'refuse-promise-kept',
  'withdraw-effective',
  'gating-withdraw-disables',
  'rt-refuse-set-and-read',
  'rt-state-social',
  'rt-social-off-tracking',
] as const;

/** Mutants on which consent stays in force. */
export const withdrawal = {
  'way-back-missing-on-second-page': {
    breaks: 'The standing entry to the choices is missing on the next page.',
    fails: failedWithoutWayBack,
    unsettles: unsettledWithoutWayBack,
    patch: { wayBack: 'first-page-only' },
  },
  'way-back-gone-after-choice': {
    breaks: 'The standing entry to the choices goes away once a choice is made.',
    fails: failedWithoutWayBack,
    unsettles: unsettledWithoutWayBack,
    patch: { wayBack: 'until-choice' },
  },
  'withdrawal-in-four-clicks': {
    breaks: 'Taking consent back takes four clicks where giving it took one.',
    fails: ['withdraw-click-parity'],
    patch: { categories: ['social', 'embeds'], settingsChoices: 'never' },
  },
  'withdrawal-without-effect': {
    breaks: 'After the withdrawal the social pixel still loads, with the cookies that were kept.',
    fails: failedBySocialNetwork,
    patch: {
      withdrawing: 'leaves-cookies',
      leaks: [{ tracker: 'facebook-pixel', when: 'load-withdrawn' }],
    },
  },
  'withdrawal-keeps-comments': {
    breaks: 'After the withdrawal the comments stay open.',
    fails: [...failedBySocialNetwork, 'rt-state-comments', 'rt-social-off-comments'],
    patch: {
      withdrawing: 'leaves-cookies',
      leaks: [{ tracker: 'comment-thread', when: 'load-withdrawn' }],
    },
  },
  'withdrawal-sets-analytics-cookie': {
    breaks: 'The withdrawal renews the _ga cookie.',
    fails: ['withdraw-effective', 'rt-state-other'],
    unsettles: [
      'refuse-promise-kept',
      'gating-withdraw-disables',
      'rt-refuse-set-and-read',
      'rt-state-social',
    ],
    patch: {
      withdrawing: 'leaves-cookies',
      leaks: [{ tracker: 'analytics-cookie', when: 'load-withdrawn' }],
    },
  },
} as const satisfies MutantTable;
