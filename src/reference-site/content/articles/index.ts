/** The articles of the reference site, the newest first. */
import type { Article } from '../article.js';
import { bibliothequesDimanche } from './bibliotheques-dimanche.js';
import { huitresEauChaude } from './huitres-eau-chaude.js';
import { pontRestaure } from './pont-restaure.js';
import { trainsDeNuit } from './trains-de-nuit.js';

/** All articles, in the order of the front page. */
export const articles: readonly Article[] = [
  trainsDeNuit,
  huitresEauChaude,
  bibliothequesDimanche,
  pontRestaure,
];
