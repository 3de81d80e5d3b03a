/** The sound variants, which do what their text promises. */
import { referenceText } from '../content/consent-text.js';
import type { Behaviour } from '../behaviour.js';

/** The site with the reference banner: it does what its text promises, word for word. */
export const reference = {
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
} as const satisfies Behaviour;

/**
 * The reference plus everything that the general rule sets require beyond its wording: no rule of
 * any shipped set fails.
 */
const exemplary = {
  ...reference,
  text: {
    ...reference.text,
    supplement:
      'Avec votre accord, des réseaux sociaux (Meta, X, Disqus) affichent leurs contenus et les commentaires, et Google choisit des annonces et établit des statistiques de visite. Si vous refusez, vous lisez tous les articles, mais sans les commentaires. ANO « TV-Novosti » conserve votre choix six mois.',
  },
  stateShownBy: 'switch-and-text',
} as const satisfies Behaviour;

/**
 * The reference with the size of an ordinary page, for measuring: some seventy files, 2.5 MB.
 * @see HTTP Archive, Web Almanac 2024, "Page Weight": median desktop page 71 requests, 2.6 MB
 */
const illustrated = { ...reference, pictures: 60 } as const satisfies Behaviour;

/** Each sound variant by its name. */
export const sound = { reference, exemplary, illustrated } as const;
