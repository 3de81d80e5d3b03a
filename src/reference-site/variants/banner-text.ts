/** Mutants whose banner or policy says too little, or something untrue. */
import { referenceText } from '../content/consent-text.js';
import type { MutantTable } from '../variant.js';

/** Mutants with wrong or missing statements. */
export const bannerText = {
  'implied-consent-sentence': {
    breaks: 'The banner says that browsing on is consent.',
    fails: ['banner-no-implied-consent-text'],
    rewordings: [
      {
        from: 'améliorer ses services.',
        to: 'améliorer ses services. En poursuivant votre navigation, vous acceptez l’utilisation de cookies.',
      },
    ],
  },
  'english-banner': {
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
  },
  'withdrawal-right-unsaid': {
    breaks: 'No layer says that the choice can be changed at any time.',
    fails: ['banner-withdrawal-right-stated', 'rt-layer1-choices', 'rt-change-via-panel'],
    rewordings: [
      {
        from: ' , et/ou les modifier à tout moment via la rubrique «Paramétrer vos choix».',
        to: '.',
      },
      { from: ' Vous pouvez modifier vos choix via la rubrique «Paramétrer vos choix».', to: '' },
    ],
  },
  'policy-link-missing': {
    breaks: 'The name of the privacy policy is no link.',
    fails: ['banner-policy-link', 'rt-policy-link'],
    patch: { policyLink: 'plain-text' },
  },
  'policy-link-dead': {
    breaks: 'The link to the privacy policy answers 404.',
    fails: ['banner-policy-link', 'rt-policy-link'],
    patch: { policyLink: 'dead' },
  },
  'policy-link-to-nowhere': {
    breaks: 'The link to the privacy policy leads to the same page.',
    fails: ['banner-policy-link', 'rt-policy-link'],
    patch: { policyLink: 'to-nowhere' },
  },
  'policy-page-off-topic': {
    breaks: 'The link to the privacy policy leads to a page that does not speak of it.',
    fails: ['banner-policy-link', 'rt-policy-link'],
    patch: { policyPage: 'off-topic' },
  },
  'accept-unexplained': {
    breaks: 'The text no longer says what accepting means.',
    fails: ['rt-accept-explained'],
    rewordings: [
      {
        from: 'En cliquant sur "Tout Accepter" vous consentez au traitement',
        to: 'Ce service repose sur le traitement',
      },
    ],
  },
  'controller-unnamed': {
    breaks: 'The text no longer names the controller.',
    fails: ['rt-controller-named'],
    unsettles: ['banner-controller-identity'],
    rewordings: [{ from: 'par ANO « TV-Novosti » ', to: '' }],
  },
  'data-kinds-unlisted': {
    breaks: 'The text no longer lists which data are processed.',
    fails: [
      'rt-data-ip',
      'rt-data-navigation',
      'rt-data-usage-geo',
      'rt-data-social',
      'rt-data-comments',
    ],
    rewordings: [
      {
        from: " (telles que les adresses IP, les données de navigation, les données d'utilisation ou de géolocalisation ou bien encore les interactions avec les réseaux sociaux ainsi que les données nécessaires pour pouvoir utiliser les espaces commentaires de notre service)",
        to: '',
      },
    ],
  },
  'refusal-promise-unsaid': {
    breaks: 'The text no longer promises what refusing keeps.',
    fails: ['rt-refuse-only-technical', 'rt-refuse-audience', 'rt-refuse-set-and-read'],
    unsettles: ['refuse-promise-kept'],
    rewordings: [
      {
        from: ' En cliquant sur "Tout Refuser", seuls les cookies/traceurs techniques (strictement limités au fonctionnement du site ou à la mesure d’audiences) seront déposés et lus sur votre terminal.',
        to: '',
      },
    ],
  },
  'refusal-consequence-unsaid': {
    breaks: 'No layer says that refusing closes the comments, nor what opens them.',
    fails: [
      'gating-disclosed-before-choice',
      'rt-refuse-no-comments',
      'rt-comments-need-social',
      'rt-comments-two-routes',
      'rt-social-off-comments',
    ],
    rewordings: [
      {
        from: ' "Tout Refuser" ne vous permet pas d’activer l’option commentaires de nos services. Pour activer l’option vous permettant de laisser des commentaires sur notre service, veuillez accepter le dépôt des cookies/traceurs « réseaux sociaux », soit en cliquant sur « Tout accepter », soit via la rubrique «Paramétrer vos choix».',
        to: '',
      },
      { from: ' et ne permettra pas de laisser des commentaires', to: '' },
    ],
  },
  'band-unexplained': {
    breaks: 'The text no longer says what the colours of the band mean.',
    fails: ['rt-band-meaning'],
    rewordings: [
      {
        from: ' Le bandeau de couleur indique si le dépôt de cookies et la création de profils sont autorisés (vert) ou refusés (rouge).',
        to: '',
      },
    ],
  },
  'renamed-label-in-text': {
    breaks: 'The text sends visitors to a control of another name than the one there is.',
    fails: ['rt-comments-two-routes', 'rt-change-via-panel', 'rt-layer1-choices'],
    unsettles: ['banner-label-reference-match'],
    rewordings: [{ from: '«Paramétrer vos choix»', to: '«Centre de préférences»' }],
  },
  'label-casing-drift': {
    breaks: 'The refuse button is in capitals, unlike its name everywhere else.',
    fails: ['rt-label-casing'],
    patch: { text: { ...referenceText, refuse: 'TOUT REFUSER' } },
  },
  'renamed-category': {
    breaks: 'The category has another name than the text gives it.',
    fails: ['rt-social-category'],
    patch: { text: { ...referenceText, socialName: 'Médias sociaux' } },
  },
} as const satisfies MutantTable;
