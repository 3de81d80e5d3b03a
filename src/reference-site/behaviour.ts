/**
 * What a variant of the site does: every possible difference between two variants is a field here.
 */
import type { ConsentText } from './content/consent-text.js';

/** Third parties and traces that the site can load or leave, each in its own way. */
export type TrackerId =
  | 'facebook-script'
  | 'facebook-pixel'
  | 'post-frame'
  | 'comment-thread'
  | 'ad-script'
  | 'ad-pixel'
  | 'ad-pixel-by-redirect'
  | 'ad-pixel-by-stylesheet'
  | 'ad-storage'
  | 'analytics-script'
  | 'analytics-beacon'
  | 'analytics-cookie'
  | 'fleeting-cookie'
  | 'telegram-frame';

/** Moments at which a faulty variant starts a tracker without consent. */
export type LeakMoment =
  | 'load-undecided'
  | 'scroll-undecided'
  | 'policy-undecided'
  | 'click-refuse'
  | 'load-refused'
  | 'reload-refused'
  | 'second-page-refused'
  | 'leave-refused'
  | 'load-social-only'
  | 'load-withdrawn';

/** A tracker that starts without the visitor's agreement. */
export interface Leak {
  readonly tracker: TrackerId;
  readonly when: LeakMoment;
  readonly delayMs?: number;
}

/**
 * Categories of the settings layer; the reference has only the first one, and any of them that is
 * switched on counts.
 */
export type CategoryId = 'social' | 'embeds';

/** Controls of the first layer, in their order. */
export type FirstLayerControl = 'accept' | 'refuse' | 'customize';

/** How a variant of the site behaves. */
export interface Behaviour {
  readonly text: ConsentText;
  readonly banner: 'shown' | 'absent';
  readonly firstLayer: readonly FirstLayerControl[];
  readonly closeControl: 'none' | 'without-choice' | 'accepts';
  readonly controlElement: 'button' | 'div';
  readonly refuseLook: 'as-accept' | 'small' | 'faint' | 'small-grey-link';
  readonly refuseReach: 'free' | 'covered' | 'not-by-keyboard';
  readonly policyLink: 'works' | 'plain-text' | 'dead' | 'to-nowhere';
  readonly policyPage: 'full' | 'off-topic';
  readonly flaw:
    | 'none'
    | 'image-without-text'
    | 'image-without-text-in-settings'
    | 'field-without-label'
    | 'tab-key-swallowed'
    | 'focus-unmarked'
    | 'targets-too-small'
    | 'lost-when-narrow'
    | 'name-unlike-label'
    | 'text-too-pale';
  readonly categories: readonly CategoryId[];
  readonly categoriesInitially: 'off' | 'on';
  readonly stateShownBy: 'colour' | 'switch-and-text';
  readonly band: 'true' | 'green-at-first' | 'green-when-refused' | 'red-when-allowed';
  readonly settingsChoices: 'on-reopening' | 'always' | 'never';
  readonly accepting: 'remembered' | 'forgotten';
  readonly refusing: 'remembered' | 'forgotten' | 'asks-again' | 'does-nothing';
  readonly saving: 'as-shown' | 'grants-all-by-default';
  readonly passivity: 'no-choice' | 'scroll-accepts' | 'second-page-accepts';
  readonly bannerReturns: 'never' | 'on-second-page-after-refusal' | 'on-reload-after-acceptance';
  readonly wayBack: 'every-page' | 'first-page-only' | 'until-choice';
  readonly withdrawing: 'cleans-up' | 'leaves-cookies';
  /** The choice that the comments wait for. */
  readonly comments: 'social' | 'everything' | 'more-than-consent' | 'any-choice';
  readonly article: 'open' | 'closed-after-refusal';
  readonly telegram: 'link' | 'absent';
  /** Number of pictures under each article, which link to other articles. */
  readonly pictures: number;
  readonly audienceCookieDays: number;
  readonly audienceCookieOnReturn: 'untouched' | 'rewritten-for-longer';
  readonly leaks: readonly Leak[];
}

/**
 * How a visitor came to a page: as the first page of a session, to the same page again, or from
 * another one.
 */
export type Arrival = 'first' | 'again' | 'from-another-page';

/** The settings with which a page is rendered. */
export interface Setting {
  readonly behaviour: Behaviour;
  readonly arrival: Arrival;
}

/** What the page's own scripts receive of the behaviour. */
export type PageBehaviour = Omit<Behaviour, 'text'> & Pick<Setting, 'arrival'>;
