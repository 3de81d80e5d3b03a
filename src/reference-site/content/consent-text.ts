/**
 * The consent text of the reference banner, copied word for word and character for character.
 *
 * Mixed quotes, apostrophes and capitals and the space before a comma are those of the original.
 */

/**
 * The complete text of the banner, layer by layer; a `policyLabel` inside `policy` becomes the
 * link.
 */
export interface ConsentText {
  /** First layer. */
  readonly purpose: string;
  readonly choices: string;
  readonly policy: string;
  readonly policyLabel: string;
  /** Added after the first layer's text; empty in the reference. */
  readonly supplement: string;
  readonly accept: string;
  readonly refuse: string;
  readonly customize: string;
  /** Second layer. */
  readonly detail: string;
  readonly socialName: string;
  readonly socialConsequence: string;
  /** A second category, which the reference does not have. */
  readonly embedsName: string;
  readonly embedsConsequence: string;
  readonly save: string;
  /** The permanent link at the foot of every page that opens the choices again. */
  readonly wayBack: string;
}

/** The text of the reference site. */
export const referenceText: ConsentText = {
  purpose: 'RT en français utilise des cookies pour exploiter et améliorer ses services.',
  choices:
    'Vous pouvez exprimer vos choix en cliquant sur «Tout accepter», «Tout refuser» , et/ou les modifier à tout moment via la rubrique «Paramétrer vos choix».',
  policy:
    'Pour en savoir plus sur vos droits et nos pratiques en matière de cookies, consultez notre «Politique de Confidentialité»',
  policyLabel: 'Politique de Confidentialité',
  supplement: '',
  accept: 'Tout Accepter',
  refuse: 'Tout refuser',
  customize: 'Paramétrer vos choix',
  detail:
    'En cliquant sur "Tout Accepter" vous consentez au traitement par ANO « TV-Novosti » de certaines données personnelles stockées sur votre terminal (telles que les adresses IP, les données de navigation, les données d\'utilisation ou de géolocalisation ou bien encore les interactions avec les réseaux sociaux ainsi que les données nécessaires pour pouvoir utiliser les espaces commentaires de notre service). En cliquant sur "Tout Refuser", seuls les cookies/traceurs techniques (strictement limités au fonctionnement du site ou à la mesure d’audiences) seront déposés et lus sur votre terminal. "Tout Refuser" ne vous permet pas d’activer l’option commentaires de nos services. Pour activer l’option vous permettant de laisser des commentaires sur notre service, veuillez accepter le dépôt des cookies/traceurs « réseaux sociaux », soit en cliquant sur « Tout accepter », soit via la rubrique «Paramétrer vos choix». Le bandeau de couleur indique si le dépôt de cookies et la création de profils sont autorisés (vert) ou refusés (rouge). Vous pouvez modifier vos choix via la rubrique «Paramétrer vos choix».',
  socialName: 'Réseaux sociaux',
  socialConsequence:
    'Désactiver cette option empêchera les réseaux sociaux de suivre votre navigation sur notre site et ne permettra pas de laisser des commentaires.',
  embedsName: 'Contenus de réseaux sociaux',
  embedsConsequence:
    'Désactiver cette option empêchera les contenus de réseaux sociaux de s’afficher dans nos articles.',
  save: 'OK',
  wayBack: 'Paramétrer vos choix',
};
