/** The privacy policy of the reference site. */

/** One section of the policy. */
export interface PolicySection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/**
 * The sections, in order: who processes the data, which data, how long, for whom, and the visitor's
 * rights.
 */
export const policySections: readonly PolicySection[] = [
  {
    heading: 'Qui traite vos données',
    paragraphs: [
      'Le responsable du traitement est ANO « TV-Novosti », éditeur du service RT en français. La présente politique explique quels cookies et autres traceurs sont utilisés lorsque vous lisez nos pages, dans quel but, pendant combien de temps, et comment exercer vos droits. Elle peut être lue avant tout choix de votre part et sans qu’aucun traceur soumis à votre accord soit déposé.',
    ],
  },
  {
    heading: 'Les cookies nécessaires',
    paragraphs: [
      'Le cookie PHPSESSID fait fonctionner la page et disparaît quand vous fermez votre navigateur. Le cookie cookie-consent conserve votre choix, quel qu’il soit, pendant six mois ; passé ce délai, nous vous posons de nouveau la question. Ces deux cookies ne demandent pas votre accord, car le site ne pourrait pas vous rendre le service demandé sans eux.',
    ],
  },
  {
    heading: 'La mesure d’audience',
    paragraphs: [
      'Le cookie _pk_id nous sert à compter les pages lues, pour notre seul compte et sous une forme anonyme. Il vit treize mois au plus, et cette durée n’est pas prolongée quand vous revenez. Les chiffres sont gardés vingt-cinq mois, ne sont recoupés avec aucun autre fichier et ne sont transmis à personne.',
    ],
  },
  {
    heading: 'Les cookies soumis à votre accord',
    paragraphs: [
      'Réseaux sociaux et commentaires : Meta (cookies fr pendant 90 jours, fbm pendant un an et datr pendant 400 jours), X (cookie guest_id pendant 400 jours) et Disqus (cookie disqus_unique pendant 365 jours) affichent leurs contenus et l’espace commentaires, et peuvent suivre votre navigation d’un site à l’autre.',
      'Publicité et statistiques de tiers : Google choisit et mesure les annonces (cookies IDE et __gads pendant 390 jours) et établit des statistiques de visite (cookies _ga pendant deux ans). Ces sociétés reçoivent votre adresse IP et l’adresse de la page lue, et peuvent les traiter hors de l’Union européenne.',
    ],
  },
  {
    heading: 'Changer d’avis',
    paragraphs: [
      'Vous pouvez retirer votre accord à tout moment, aussi simplement que vous l’avez donné, par la rubrique « Paramétrer vos choix » au bas de chaque page. Le retrait efface les cookies que nous avions déposés avec votre accord, et les sociétés citées plus haut ne sont plus contactées. Il ne remet pas en cause ce qui a été fait avant lui.',
    ],
  },
  {
    heading: 'Vos droits',
    paragraphs: [
      'Vous disposez d’un droit d’accès, de rectification, d’effacement, de limitation, d’opposition et de portabilité. Pour l’exercer, écrivez à notre délégué à la protection des données, à l’adresse vie-privee@journal.test. Nous répondons dans un délai d’un mois. Si notre réponse ne vous satisfait pas, vous pouvez adresser une réclamation à la Commission nationale de l’informatique et des libertés.',
    ],
  },
];
