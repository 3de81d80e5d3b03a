/**
 * Mutants whose settings do something other than what was chosen, or whose band shows the wrong
 * state.
 */
import type { MutantTable } from '../variant.js';

/** The rules that the band fails when it shows the wrong state. */
const failedByFalseBand = [
  'persist-status-indicator-true',
  'rt-band-meaning',
  'rt-state-band',
] as const;

/** The rules that settings fail when saving them unchanged allows something. */
const failedByAllowingByDefault = [
  'granular-save-default-equals-refuse',
  'rt-ok-button',
  'rt-state-record',
  'rt-state-social',
  'rt-state-comments',
  'rt-social-off-tracking',
] as const;

/** The rules that fail when allowing the category alone does not open the comments. */
const failedByClosedComments = [
  'gating-on-by-single-category',
  'rt-comments-need-social',
  'rt-comments-two-routes',
  'rt-state-comments',
] as const;

/** Mutants that allow or show something against the visitor's choice. */
export const settings = {
  'ok-grants-everything': {
    breaks: 'OK without any change grants everything.',
    fails: [...failedByAllowingByDefault, ...failedByFalseBand, 'rt-state-other'],
    patch: { saving: 'grants-all-by-default' },
  },
  'category-on-by-default': {
    breaks: 'The category is on when the settings open for the first time.',
    fails: [...failedByAllowingByDefault, 'granular-defaults-off', 'rt-state-band'],
    patch: { categoriesInitially: 'on' },
  },
  'single-category-leaks-ads': {
    breaks: 'Allowing social networks alone starts the ad network too.',
    fails: [
      'granular-single-category-isolated',
      'gating-on-by-single-category',
      'rt-comments-need-social',
      'rt-state-other',
    ],
    patch: { leaks: [{ tracker: 'ad-script', when: 'load-social-only' }] },
  },
  'comments-only-by-accepting-all': {
    breaks: 'Allowing social networks alone does not open the comments.',
    fails: failedByClosedComments,
    patch: { comments: 'everything' },
  },
  'comments-never-open': {
    breaks: 'The comments stay closed even when everything is accepted.',
    fails: failedByClosedComments,
    unsettles: ['gating-disclosed-before-choice'],
    patch: { comments: 'more-than-consent' },
  },
  'band-green-at-first': {
    parent: 'exemplary',
    breaks: 'The band is green before any choice, although the category is off.',
    fails: failedByFalseBand,
    patch: { band: 'green-at-first' },
  },
  'band-green-after-refusal': {
    parent: 'exemplary',
    breaks: 'The band is green after a refusal.',
    fails: failedByFalseBand,
    patch: { band: 'green-when-refused' },
  },
  'band-red-after-acceptance': {
    parent: 'exemplary',
    breaks: 'The band is red although the category is allowed.',
    fails: failedByFalseBand,
    patch: { band: 'red-when-allowed' },
  },
} as const satisfies MutantTable;
