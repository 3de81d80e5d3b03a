/** An invented article about libraries. */
import type { Article } from '../article.js';

/** An article for second visits. */
export const bibliothequesDimanche: Article = {
  slug: 'bibliotheques-dimanche',
  section: 'Culture',
  title: 'Ouvrir les bibliothèques le dimanche, une idée simple et un casse-tête',
  teaser:
    'Dans six villes moyennes, l’essai attire un public nouveau. Il coûte aussi plus que prévu.',
  author: 'Inès Fabre',
  date: '2026-10-05',
  dateInWords: '5 octobre 2026',
  illustration: 'Dessin de rayonnages et d’une lampe de lecture',
  paragraphs: [
    'Le dimanche, à Montferrand-sur-Lys, on trouvait jusqu’ici deux lieux ouverts et chauffés : l’église et le café du marché. Depuis janvier, il y en a un troisième. De 13 à 18 heures, la bibliothèque municipale accueille lecteurs, joueurs d’échecs et lycéens en quête de silence. Ils sont en moyenne trois cent dix chaque dimanche, soit davantage que le samedi.',
    'La ville participe avec cinq autres à un essai de dix-huit mois, soutenu par le ministère. Le principe est simple : l’État paie la moitié des salaires supplémentaires, la commune l’autre moitié, et une équipe d’université compte les visiteurs, les emprunts et les questions posées au comptoir. Les premiers résultats, publiés la semaine dernière, surprennent jusqu’aux responsables du projet.',
    'Un visiteur du dimanche sur quatre n’avait jamais mis les pieds dans l’établissement. Ce sont souvent des parents qui travaillent le samedi, des personnes seules, ou des habitants de villages voisins qui profitent du jour de repos pour venir en ville. Ils empruntent moins que les habitués, mais ils restent plus longtemps : deux heures et vingt minutes en moyenne.',
    'Le casse-tête commence en coulisses. Une bibliothèque ouverte le dimanche a besoin d’au moins quatre agents, d’un gardien et du chauffage. À Montferrand, onze bibliothécaires se sont portés volontaires, contre une prime et deux jours de repos. « L’équipe tient, mais il ne faudrait pas deux départs », reconnaît le directeur, Bruno Salva. Dans deux des six villes, l’ouverture repose en partie sur des étudiants recrutés à l’année.',
    'Les syndicats ne s’opposent pas à l’essai, mais ils demandent des garanties. Ils souhaitent que le volontariat soit inscrit dans les règlements et que les horaires de semaine ne soient pas rognés pour financer le dimanche. C’est arrivé dans une commune, où la section jeunesse ferme désormais le jeudi. Le maire y voit une mesure provisoire ; les parents d’élèves, un recul.',
    'Reste à savoir ce que deviendra l’ouverture quand l’aide de l’État s’arrêtera. Le surcoût est estimé entre soixante et quatre-vingt-dix mille euros par an selon la taille du bâtiment, un peu plus que prévu. Certaines villes songent à n’ouvrir que de novembre à mars, quand la demande est la plus forte. D’autres imaginent des accès sans personnel, par badge, comme il en existe au Danemark ; les bibliothécaires interrogés y sont peu favorables.',
    'Au premier étage, sous la verrière, une dame tourne les pages d’un atlas de 1958. Elle vient chaque dimanche, dit-elle, pour chercher les noms des rues où elle a grandi. À la table voisine, trois lycéennes révisent leur histoire à voix basse. À 17 h 45, une lumière clignote deux fois : il reste un quart d’heure, et personne ne se lève encore.',
  ],
};
