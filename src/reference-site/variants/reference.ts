/** The reference: it does what its text promises, word for word. */
import { referenceText } from '../content/consent-text.js';
import type { SoundVariant } from '../variant.js';

/** The site with the reference banner. */
export const reference = {
  id: 'reference',
  behaviour: {
    text: referenceText,
    banner: 'shown',
    firstLayer: ['accept', 'refuse', 'customize'],
    closeControl: 'none',
    controlElement: 'button',
    refuseLook: 'as-accept',
    refuseReach: 'free',
    policyLink: 'works',
    policyPage: 'full',
    flaw: 'none',
    categories: ['social'],
    categoriesInitially: 'off',
    stateShownBy: 'colour',
    band: 'true',
    settingsChoices: 'on-reopening',
    accepting: 'remembered',
    refusing: 'remembered',
    saving: 'as-shown',
    passivity: 'no-choice',
    bannerReturns: 'never',
    wayBack: 'every-page',
    withdrawing: 'cleans-up',
    comments: 'social',
    article: 'open',
    telegram: 'link',
    pictures: 0,
    audienceCookieDays: 393,
    audienceCookieOnReturn: 'untouched',
    leaks: [],
  },
} as const satisfies SoundVariant;
