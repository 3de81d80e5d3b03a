/** Mutants that continue as if nothing had been refused, or punish the refusal. */
import type { MutantTable } from '../variant.js';

/** The rules that any trace which needs consent fails. */
const failedByTrace = [
  'refuse-promise-kept',
  'refuse-not-worse-than-no-action',
  'rt-refuse-only-technical',
  'rt-refuse-set-and-read',
] as const;

/** The rules that a social network fails when it recognises a visitor who refused. */
const failedBySocialNetwork = [
  ...failedByTrace,
  'refuse-no-tracker-request',
  'refuse-no-nonexempt-set',
  'rt-state-social',
  'rt-social-off-tracking',
  'gating-off-when-refused',
  'withdraw-effective',
  'gating-withdraw-disables',
] as const;

/** The rules that a refuse button without effect fails. */
const failedByIdleButton = [
  'refuse-control-works',
  'refuse-persists-across-pages',
  'rt-state-banner',
  'rt-state-persistence',
] as const;

/** Mutants on which a refusal has no effect, or has a cost. */
export const afterRefusal = {
  'analytics-cookie-after-refusal': {
    breaks: "Refusing leaves a _ga cookie, set by the site's own script.",
    fails: [...failedByTrace, 'refuse-no-nonexempt-set', 'rt-state-other'],
    patch: { leaks: [{ tracker: 'analytics-cookie', when: 'click-refuse' }] },
  },
  'ad-storage-after-refusal': {
    breaks: 'Refusing writes an ad identifier to localStorage.',
    fails: [...failedByTrace, 'refuse-no-nonexempt-set', 'rt-state-other'],
    patch: { leaks: [{ tracker: 'ad-storage', when: 'click-refuse' }] },
  },
  'late-beacon-after-refusal': {
    breaks: 'A beacon goes to the foreign analytics 900 ms after the refusal.',
    fails: [...failedByTrace, 'refuse-no-tracker-request', 'rt-state-other'],
    patch: { leaks: [{ tracker: 'analytics-beacon', when: 'click-refuse', delayMs: 900 }] },
  },
  'stylesheet-pixel-after-refusal': {
    breaks: 'Refusing changes the style of the page so that it loads an ad pixel.',
    fails: [
      ...failedByTrace,
      'refuse-no-tracker-request',
      'refuse-no-nonexempt-set',
      'rt-state-other',
    ],
    patch: { leaks: [{ tracker: 'ad-pixel-by-stylesheet', when: 'click-refuse' }] },
  },
  'beacon-on-leaving-after-refusal': {
    breaks: 'A beacon goes to the foreign analytics when a visitor who refused leaves the page.',
    fails: [...failedByTrace, 'refuse-no-tracker-request', 'rt-state-other', 'withdraw-effective'],
    patch: { leaks: [{ tracker: 'analytics-beacon', when: 'leave-refused' }] },
  },
  'tracker-on-reload-after-refusal': {
    breaks: 'A social pixel loads when a page is reloaded after the refusal.',
    fails: failedBySocialNetwork,
    patch: { leaks: [{ tracker: 'facebook-pixel', when: 'reload-refused' }] },
  },
  'tracker-on-second-page-after-refusal': {
    breaks: 'An ad pixel loads only on the next page after the refusal.',
    fails: [
      ...failedByTrace,
      'refuse-no-tracker-request',
      'refuse-no-nonexempt-set',
      'rt-state-other',
      'withdraw-effective',
    ],
    patch: { leaks: [{ tracker: 'ad-pixel', when: 'second-page-refused' }] },
  },
  'ad-pixel-before-and-after-refusal': {
    breaks: 'The cookie that an ad pixel set before any choice goes to it again after a refusal.',
    fails: [
      'refuse-promise-kept',
      'rt-refuse-only-technical',
      'rt-refuse-set-and-read',
      'rt-accept-explained',
      'prior-no-tracker-request',
      'prior-no-third-party-cookie',
      'prior-no-nonexempt-cookie',
      'refuse-no-nonexempt-read',
      'refuse-no-nonexempt-set',
      'refuse-no-tracker-request',
      'rt-state-other',
    ],
    patch: {
      leaks: [
        { tracker: 'ad-pixel', when: 'load-undecided' },
        { tracker: 'ad-pixel', when: 'reload-refused' },
      ],
    },
  },
  'post-frame-after-refusal': {
    breaks: 'An embedded post loads although everything was refused.',
    fails: [...failedBySocialNetwork, 'thirdparty-embed-gated'],
    patch: { leaks: [{ tracker: 'post-frame', when: 'load-refused' }] },
  },
  'comments-after-refusal': {
    breaks: 'The comments open whatever the visitor chose.',
    fails: [
      ...failedBySocialNetwork,
      'rt-refuse-no-comments',
      'rt-state-comments',
      'rt-social-off-comments',
      'thirdparty-embed-gated',
    ],
    unsettles: ['gating-disclosed-before-choice'],
    patch: { comments: 'any-choice' },
  },
  'refusal-closes-article': {
    breaks: 'Refusing hides the article.',
    fails: ['refuse-content-accessible', 'gating-article-never-gated', 'rt-state-article'],
    patch: { article: 'closed-after-refusal' },
  },
  'refusal-does-nothing': {
    breaks: 'Pressing the refuse button has no effect.',
    fails: failedByIdleButton,
    unsettles: ['persist-duration-parity'],
    patch: { refusing: 'does-nothing' },
  },
  'refuse-asks-again': {
    breaks: 'Refusing leads to a second question, where it must be confirmed.',
    fails: ['refuse-control-works', 'choice-click-parity'],
    patch: { refusing: 'asks-again' },
  },
} as const satisfies MutantTable;
