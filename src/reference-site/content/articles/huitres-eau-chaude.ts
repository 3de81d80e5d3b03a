/** An invented article about oyster farmers. */
import type { Article } from '../article.js';

/** An article for second visits. */
export const huitresEauChaude: Article = {
  slug: 'huitres-eau-chaude',
  section: 'Littoral',
  title: 'Dans la baie de Kerlan, les ostréiculteurs apprennent à vivre avec une eau plus chaude',
  teaser: 'Parcs déplacés, calendrier avancé, nouvelles espèces : la profession s’adapte.',
  author: 'Yann Tréguer',
  date: '2026-10-09',
  dateInWords: '9 octobre 2026',
  illustration: 'Dessin de parcs à huîtres à marée basse, devant un phare',
  paragraphs: [
    'À marée basse, la baie de Kerlan ressemble à un damier. Les poches d’huîtres, posées sur leurs tables de fer, dessinent des rues que les tracteurs parcourent au pas. Depuis cinq ans, pourtant, certaines cases du damier restent vides : ce sont les parcs du fond de la baie, là où l’eau se renouvelle lentement et où le thermomètre a dépassé vingt-quatre degrés plusieurs jours de suite l’été dernier.',
    '« Une huître supporte la chaleur, mais pas longtemps, et pas après avoir pondu », raconte Soizic Le Guen, qui a repris l’exploitation de ses parents. Elle a perdu un tiers de sa récolte il y a deux ans. Depuis, elle déplace ses poches vers le large dès le mois de mai et les ramène en octobre. La manœuvre demande deux semaines de travail et un bateau plus puissant, acheté avec deux voisins.',
    'Les chercheurs de la station marine suivent la baie depuis 1991. Leurs relevés montrent que la température moyenne de l’eau en août a gagné un peu plus d’un degré en trente ans. « Ce n’est pas énorme pour un baigneur, c’est beaucoup pour un animal qui ne peut pas se déplacer », observe la biologiste Anne Kermarec. Elle rappelle aussi que la chaleur n’explique pas tout : les pluies d’orage, qui apportent de l’eau douce et des bactéries, jouent un rôle au moins aussi grand.',
    'La profession cherche des réponses. Certains essaient des huîtres nées en écloserie et choisies pour leur résistance ; d’autres préfèrent capter le naissain sauvage, jugé plus robuste à long terme. Un groupe de sept exploitants élève à titre d’essai une algue brune entre les tables : elle fait de l’ombre, nourrit un peu l’eau en oxygène et se vend aux restaurants.',
    'Le comité local a aussi revu les dates. La vente des huîtres d’été, autrefois marginale, représente désormais un quart du chiffre d’affaires de la baie. Il a fallu convaincre les restaurateurs, attachés aux fêtes de fin d’année, et financer des bassins où les coquillages reposent au frais avant d’être expédiés. Ces bassins consomment de l’électricité, et deux d’entre eux sont maintenant couverts de panneaux solaires.',
    'Tous ne suivront pas. Sur quarante et une entreprises, six cherchent un repreneur et trois ont cessé leur activité. « Nous ne sommes pas condamnés, nous sommes obligés de changer de métier sans changer de lieu », estime Loïc Madec, qui préside le comité. Une réunion publique est prévue le mois prochain pour discuter du déplacement d’une partie des parcs vers la pointe, où passent aussi les bateaux de plaisance.',
    'En attendant, Soizic Le Guen profite des derniers jours de la grande marée. Elle retourne ses poches une à une, écoute le bruit sec des coquilles et met de côté celles qui sonnent creux. « Cette année, elles sont belles », dit-elle. Puis elle regarde l’heure : l’eau remonte, et il reste deux rangées.',
  ],
};
