/** Mutants that load or store something before any choice. */
import type { MutantTable } from '../variant.js';

/** The rules that an ad pixel fails. */
const failedByAdPixel = [
  'rt-accept-explained',
  'prior-no-tracker-request',
  'prior-no-third-party-cookie',
  'prior-no-nonexempt-cookie',
  'rt-state-other',
] as const;

/** The rules that any content of a social network fails. */
const failedBySocialNetwork = [
  'rt-accept-explained',
  'prior-no-tracker-request',
  'gating-off-when-refused',
  'rt-state-social',
  'rt-social-off-tracking',
  'prior-no-social-widget',
] as const;

/** The same rules, and those that a social network fails by setting a cookie. */
const failedBySocialCookie = [
  ...failedBySocialNetwork,
  'prior-no-third-party-cookie',
  'prior-no-nonexempt-cookie',
] as const;

/** Mutants that load or store something too early. */
export const beforeChoice = {
  'social-pixel-before-choice': {
    breaks: "A social network's pixel loads before any choice.",
    fails: failedBySocialCookie,
    patch: { leaks: [{ tracker: 'facebook-pixel', when: 'load-undecided' }] },
  },
  'social-script-before-choice': {
    breaks: "The social network's whole script runs before any choice.",
    fails: [...failedBySocialCookie, 'prior-no-nonexempt-storage'],
    patch: { leaks: [{ tracker: 'facebook-script', when: 'load-undecided' }] },
  },
  'post-frame-before-choice': {
    breaks: 'An embedded post loads before any choice.',
    fails: [...failedBySocialCookie, 'prior-no-nonexempt-storage', 'thirdparty-embed-gated'],
    patch: { leaks: [{ tracker: 'post-frame', when: 'load-undecided' }] },
  },
  'comments-before-choice': {
    breaks: 'The comment thread opens before any choice.',
    fails: [
      ...failedBySocialCookie,
      'prior-no-nonexempt-storage',
      'rt-state-comments',
      'thirdparty-embed-gated',
    ],
    patch: { leaks: [{ tracker: 'comment-thread', when: 'load-undecided' }] },
  },
  'ad-pixel-before-choice': {
    breaks: 'An ad pixel recognises the visitor before any choice.',
    fails: failedByAdPixel,
    patch: { leaks: [{ tracker: 'ad-pixel', when: 'load-undecided' }] },
  },
  'ad-pixel-behind-redirect': {
    breaks: 'Before any choice, a redirect ends at a pixel that sets an ad cookie.',
    fails: failedByAdPixel,
    patch: { leaks: [{ tracker: 'ad-pixel-by-redirect', when: 'load-undecided' }] },
  },
  'ad-pixel-late-before-choice': {
    breaks: 'An ad pixel loads half a second after the page, before any choice.',
    fails: failedByAdPixel,
    patch: { leaks: [{ tracker: 'ad-pixel', when: 'load-undecided', delayMs: 500 }] },
  },
  'ad-pixel-on-policy-page': {
    breaks: 'Reading the privacy policy before any choice loads an ad pixel.',
    fails: [...failedByAdPixel, 'choice-no-passive-consent'],
    patch: { leaks: [{ tracker: 'ad-pixel', when: 'policy-undecided' }] },
  },
  'analytics-cookie-before-choice': {
    breaks: "The site's own script sets _ga before any choice.",
    fails: ['rt-accept-explained', 'prior-no-nonexempt-cookie', 'rt-state-other'],
    patch: { leaks: [{ tracker: 'analytics-cookie', when: 'load-undecided' }] },
  },
  'fleeting-cookie-before-choice': {
    breaks: 'An advertising cookie is set before any choice and deleted 150 ms later.',
    fails: ['rt-accept-explained', 'prior-no-nonexempt-cookie', 'rt-state-other'],
    patch: { leaks: [{ tracker: 'fleeting-cookie', when: 'load-undecided' }] },
  },
  'ad-storage-before-choice': {
    breaks: 'An ad identifier is written to localStorage before any choice.',
    fails: ['rt-accept-explained', 'prior-no-nonexempt-storage', 'rt-state-other'],
    patch: { leaks: [{ tracker: 'ad-storage', when: 'load-undecided' }] },
  },
  'analytics-beacon-before-choice': {
    breaks: 'A beacon goes to the foreign analytics before any choice.',
    fails: ['rt-accept-explained', 'prior-no-tracker-request', 'rt-state-other'],
    patch: { leaks: [{ tracker: 'analytics-beacon', when: 'load-undecided' }] },
  },
  'telegram-frame': {
    breaks: 'The link to Telegram comes with a frame that loads by itself.',
    fails: [...failedBySocialNetwork, 'rt-telegram-link', 'thirdparty-embed-gated'],
    patch: { leaks: [{ tracker: 'telegram-frame', when: 'load-undecided' }] },
  },
  'no-banner': {
    breaks: 'There is no banner, and everything loads at once.',
    fails: [
      'banner-shown-when-required',
      'prior-no-tracker-request',
      'prior-no-social-widget',
      'prior-no-third-party-cookie',
      'prior-no-nonexempt-cookie',
      'prior-no-nonexempt-storage',
    ],
    unsettles: 'all',
    patch: { banner: 'absent' },
  },
} as const satisfies MutantTable;
