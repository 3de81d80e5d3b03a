/** Mutants that take for consent what is no choice: scrolling, reading on, closing the banner. */
import type { MutantTable } from '../variant.js';

/** The rules that a page fails when everything starts while its banner is still open. */
const failedByStartingEverything = [
  'rt-accept-explained',
  'choice-no-passive-consent',
  'prior-no-tracker-request',
  'prior-no-social-widget',
  'prior-no-third-party-cookie',
  'prior-no-nonexempt-cookie',
  'prior-no-nonexempt-storage',
  'gating-off-when-refused',
  'rt-state-banner',
  'rt-state-social',
  'rt-state-other',
  'rt-social-off-tracking',
] as const;

/** The rules that look at a banner at the end of a visit, when it has gone. */
const withoutBannerAtTheEnd = [
  'a11y-keyboard-operable',
  'a11y-no-keyboard-trap',
  'a11y-focus-order-and-entry',
  'a11y-focus-visible-not-obscured',
  'a11y-reflow-zoom',
] as const;

/** Mutants that take such an action for consent. */
export const silence = {
  'scroll-is-consent': {
    breaks: 'Scrolling is taken for consent.',
    fails: [
      ...failedByStartingEverything,
      'rt-state-comments',
      'prior-no-positive-record',
      'thirdparty-embed-gated',
    ],
    unsettles: [
      'accept-is-observable',
      'prior-tag-manager',
      'thirdparty-id-sync',
      ...withoutBannerAtTheEnd,
    ],
    patch: { passivity: 'scroll-accepts' },
  },
  'second-page-is-consent': {
    breaks: 'Reading a second page is taken for consent.',
    fails: [...failedByStartingEverything, 'prior-no-positive-record'],
    unsettles: [
      'accept-is-observable',
      'prior-tag-manager',
      'thirdparty-id-sync',
      ...withoutBannerAtTheEnd,
    ],
    patch: { passivity: 'second-page-accepts' },
  },
  'tracker-on-scroll': {
    breaks: 'Scrolling lets an ad pixel loose although no choice was made.',
    fails: [
      'rt-accept-explained',
      'choice-no-passive-consent',
      'prior-no-tracker-request',
      'prior-no-third-party-cookie',
      'prior-no-nonexempt-cookie',
      'rt-state-other',
    ],
    patch: { leaks: [{ tracker: 'ad-pixel', when: 'scroll-undecided' }] },
  },
  'close-is-consent': {
    breaks: 'Closing the banner with the cross is taken for consent.',
    fails: [
      'accept-explicit-click-only',
      'choice-close-not-consent',
      'persist-status-indicator-true',
      'rt-band-meaning',
      'rt-state-band',
    ],
    scenarios: ['close'],
    patch: { closeControl: 'accepts' },
  },
} as const satisfies MutantTable;
