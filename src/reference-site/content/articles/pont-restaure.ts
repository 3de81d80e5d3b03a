/** An invented article about a bridge. */
import type { Article } from '../article.js';

/** An article for second visits. */
export const pontRestaure: Article = {
  slug: 'pont-restaure',
  section: 'Patrimoine',
  title: 'À Aigremont, le vieux pont rouvre aux piétons après quatre ans de travaux',
  teaser: 'Ses pierres ont été numérotées, nettoyées et remises à leur place, une à une.',
  author: 'Mathieu Lorrain',
  date: '2026-09-28',
  dateInWords: '28 septembre 2026',
  illustration: 'Dessin d’un pont de pierre à trois arches au-dessus d’une rivière',
  paragraphs: [
    'Samedi, peu après 10 heures, la maire d’Aigremont a coupé un ruban et des centaines d’habitants ont marché sur le vieux pont. Certains n’avaient plus traversé la rivière à cet endroit depuis quatre ans. L’ouvrage, dont la première arche date du XVe siècle, avait été fermé en urgence après la découverte d’une fissure de onze mètres, visible depuis la berge par basses eaux.',
    'Le diagnostic avait inquiété. Une pile reposait sur des pieux de chêne que le courant avait mis à nu, et chaque crue emportait un peu de terre. Il a d’abord fallu détourner une partie de la rivière, couler une enceinte étanche, puis injecter sous la pile un mortier à la chaux. « Nous avons travaillé comme des dentistes », sourit l’ingénieur Paul Estève, qui a dirigé le chantier.',
    'Les maçons ont ensuite démonté le parapet et deux voûtains. Les mille deux cent quarante pierres ont été photographiées, numérotées et rangées dans un champ voisin. Neuf sur dix ont repris leur place. Les autres, trop abîmées, ont été taillées dans une carrière située à vingt kilomètres, dont le calcaire est presque identique. Les nouvelles pierres portent une petite marque, afin que l’on ne puisse pas les prendre pour des anciennes.',
    'L’opération a coûté six millions d’euros, soit un million de plus que prévu. L’État en a payé quarante pour cent, la région et le département trente, la commune le reste, avec l’aide d’une souscription. Deux mille trois cents personnes y ont participé. Le dépassement tient surtout à la crue de février 2025, qui a noyé le chantier et retardé les travaux de cinq mois.',
    'Tout le monde n’est pas satisfait. Le pont, autrefois ouvert aux voitures, est désormais réservé aux piétons et aux cyclistes. Les commerçants de la rive gauche redoutent de perdre des clients et demandent une navette. La mairie répond que le pont routier se trouve à six cents mètres et que le poids des véhicules aurait usé l’ouvrage en moins de vingt ans. Un bilan sera fait dans un an, promet-elle.',
    'Les historiens, eux, ont profité de l’occasion. Sous le pavage, ils ont trouvé trois couches de chaussée, des fers à cheval et une centaine de pièces de monnaie, probablement jetées dans une niche qui abritait une statue. Les plus anciennes remontent au règne de Louis XI. Elles seront exposées au musée municipal à partir de décembre, à côté d’une maquette qui montre le pont tel qu’il était avant l’ajout de la troisième arche.',
    'Dimanche soir, les lampes installées au ras du parapet se sont allumées pour la première fois. Leur lumière, volontairement faible, ne gêne ni les chauves-souris qui logent sous la voûte centrale ni les pêcheurs. Une fillette a demandé à son grand-père pourquoi l’eau brillait. Il a répondu que c’était le pont qui était content.',
  ],
};
