/** An invented article about a night train. */
import type { Article } from '../article.js';

/** The article that is audited by default. */
export const trainsDeNuit: Article = {
  slug: 'trains-de-nuit',
  section: 'Transports',
  title: 'Le train de nuit retrouve ses voyageurs entre Valmont et la côte',
  teaser: 'Deux ans après sa remise en service, la ligne affiche complet un soir sur trois.',
  author: 'Claire Aubrac',
  date: '2026-10-12',
  dateInWords: '12 octobre 2026',
  illustration: 'Dessin d’un train éclairé qui traverse une plaine sous la lune',
  hasPost: true,
  paragraphs: [
    'Il est 21 h 40 et le quai numéro trois de la gare de Valmont ne désemplit pas. Des étudiants chargés de sacs à dos, deux familles, un groupe de randonneurs : tous attendent le train de nuit qui les déposera au bord de la mer peu après 7 heures. La ligne, fermée pendant neuf ans, a rouvert il y a deux ans à titre d’essai. Elle affiche aujourd’hui complet un soir sur trois.',
    'L’exploitant se garde pourtant de parler de succès. « Une ligne de nuit coûte cher, parce que le matériel ne roule qu’une fois par jour et que le personnel travaille quand les autres dorment », explique la directrice du service, Sandrine Leroux. Selon elle, les recettes couvrent un peu plus de la moitié des dépenses ; le reste est payé par la région et par trois départements, qui ont signé une convention de cinq ans.',
    'Ce soutien est discuté. Plusieurs élus estiment que l’argent serait mieux employé à renforcer les trains du matin, où les voyageurs restent debout. D’autres rappellent que la dernière liaison aérienne a disparu au printemps et qu’aucun car ne fait le trajet en moins de neuf heures. Une étude commandée par le conseil régional doit départager les deux camps avant la fin de l’année.',
    'À bord, le confort reste celui d’une autre époque. Les voitures ont été rénovées, mais leur structure date des années 1980 : les compartiments comptent six couchettes, les prises électriques sont rares et les douches absentes. « On dort mal, mais on arrive tôt et on économise une nuit d’hôtel », résume Karim, professeur de musique, qui fait le voyage deux fois par mois.',
    'De nouvelles voitures sont attendues. La commande, passée l’hiver dernier, porte sur vingt-quatre véhicules équipés de cabines individuelles et d’un espace pour les vélos. Le constructeur promet une première rame dans dix-huit mois. Les associations d’usagers accueillent la nouvelle avec prudence : elles craignent que les cabines, plus chères, ne remplacent peu à peu les couchettes à prix modéré.',
    'Le long de la voie, les communes se préparent aussi. À Saint-Loup, où le train s’arrête à 5 h 12, la mairie a rouvert la salle d’attente et installé un abri pour les bicyclettes. Le café de la gare ouvre désormais une heure plus tôt. « Ce ne sont que huit ou dix clients par jour, mais ce sont des clients que nous n’avions pas », dit sa patronne en essuyant le comptoir.',
    'Reste la question des travaux. Les équipes d’entretien interviennent surtout la nuit, et chaque chantier oblige à supprimer des trains ou à les détourner par une ligne plus longue. L’an passé, quarante circulations ont été annulées pour cette raison. Le gestionnaire du réseau assure que ce nombre sera divisé par deux, grâce à un calendrier arrêté dix-huit mois à l’avance.',
    'À 21 h 58, le chef de bord siffle. Les dernières portes se ferment, les fenêtres glissent une à une devant le quai. Sur le tableau des départs, il n’y a plus rien d’annoncé avant l’aube. Le prochain train de nuit partira demain, à la même heure, et il reste onze couchettes.',
  ],
};
