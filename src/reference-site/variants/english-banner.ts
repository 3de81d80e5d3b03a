/** A mutant: the banner speaks English on a French page. */
import { referenceText } from '../content/consent-text.js';
import type { Mutant } from '../variant.js';

/** The banner speaks English on a French page. */
export const englishBanner = {
  id: 'english-banner',
  parent: 'reference',
  breaks: 'The banner speaks English on a French page.',
  fails: [
    'banner-language-matches-page',
    'rt-accept-explained',
    'rt-data-ip',
    'rt-data-navigation',
    'rt-data-usage-geo',
    'rt-data-social',
    'rt-data-comments',
    'rt-refuse-only-technical',
    'rt-refuse-audience',
    'rt-refuse-set-and-read',
    'rt-refuse-no-comments',
    'rt-comments-need-social',
    'rt-comments-two-routes',
    'rt-band-meaning',
    'rt-change-via-panel',
    'rt-social-off-tracking',
    'rt-social-off-comments',
    'rt-layer1-purpose',
    'rt-layer1-choices',
    'rt-policy-link',
  ],
  patch: {
    text: {
      ...referenceText,
      purpose: 'RT en français uses cookies to run and improve its services.',
      choices:
        'You can make your choice by clicking on «Tout accepter» or «Tout refuser», and change it at any time under «Paramétrer vos choix».',
      policy:
        'To learn more about your rights and about what we do with cookies, please read our «Politique de Confidentialité»',
      detail:
        'By clicking on "Tout accepter" you consent to the processing by ANO « TV-Novosti » of personal data stored on your device (such as your address on the network, the pages you read, your use of the site or your location, what you do on social networks, and what is needed for the comments). If you click on "Tout refuser", only technical cookies and trackers (strictly limited to running the site or to measuring its audience) will be set and read on your device. "Tout refuser" does not let you use the comments. To be able to comment, please accept the cookies of social networks, either by clicking on «Tout accepter» or under «Paramétrer vos choix». The coloured band shows whether cookies and profiles are allowed (green) or refused (red). You can change your choices under «Paramétrer vos choix».',
      socialConsequence:
        'Switching this option off keeps social networks from following you on our site and does not let you leave comments.',
    },
  },
} as const satisfies Mutant;
