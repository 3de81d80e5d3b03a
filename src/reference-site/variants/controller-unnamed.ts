/** A mutant: the text no longer names the controller. */
import type { Mutant } from '../variant.js';

/** The text no longer names the controller. */
export const controllerUnnamed = {
  id: 'controller-unnamed',
  parent: 'reference',
  breaks: 'The text no longer names the controller.',
  fails: ['rt-controller-named'],
  rewordings: [{ from: 'par ANO « TV-Novosti » ', to: '' }],
} as const satisfies Mutant;
