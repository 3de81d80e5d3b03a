/** Mutants that forget the choice, ask again after it, or keep a cookie for too long. */
import type { MutantTable } from '../variant.js';

/** Mutants that forget something too early, or keep it too long. */
export const whatLasts = {
  'refusal-forgotten': {
    breaks: 'The refusal is forgotten when the page is reloaded.',
    fails: ['refuse-persists-across-pages', 'rt-state-persistence'],
    unsettles: ['persist-duration-parity'],
    patch: { refusing: 'forgotten' },
  },
  'banner-back-on-second-page': {
    breaks: 'The banner comes back on the next page after a refusal.',
    fails: ['refuse-persists-across-pages', 'persist-choice-remembered', 'rt-state-persistence'],
    patch: { bannerReturns: 'on-second-page-after-refusal' },
  },
  'banner-back-on-reload-after-acceptance': {
    breaks: 'The banner comes back on reload although the acceptance was recorded.',
    fails: ['persist-choice-remembered', 'rt-state-persistence'],
    patch: { bannerReturns: 'on-reload-after-acceptance' },
  },
  'acceptance-forgotten': {
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
    // What was forgotten cannot be withdrawn: the cookies of the acceptance stay.
    unsettles: [
      'persist-duration-parity',
      'persist-lifetime-profile',
      'gating-disclosed-before-choice',
      'refuse-promise-kept',
      'withdraw-effective',
      'gating-withdraw-disables',
      'rt-refuse-set-and-read',
      'rt-state-social',
    ],
    patch: { accepting: 'forgotten' },
  },
  'audience-cookie-two-years': {
    breaks: 'The audience cookie lives for 25 months.',
    fails: ['cookie-audience-lifetime', 'rt-refuse-audience'],
    patch: { audienceCookieDays: 760 },
  },
  'audience-cookie-prolonged': {
    breaks: 'The audience cookie is rewritten to live for 25 months when the visitor returns.',
    fails: ['cookie-audience-lifetime', 'rt-refuse-audience', 'cookie-audience-not-extended'],
    patch: { audienceCookieOnReturn: 'rewritten-for-longer' },
  },
} as const satisfies MutantTable;
