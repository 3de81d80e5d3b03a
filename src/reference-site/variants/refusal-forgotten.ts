/** A mutant: the refusal is forgotten when the page is reloaded. */
import type { Mutant } from '../variant.js';

/** The refusal is forgotten when the page is reloaded. */
export const refusalForgotten = {
  id: 'refusal-forgotten',
  parent: 'reference',
  breaks: 'The refusal is forgotten when the page is reloaded.',
  fails: ['refuse-persists-across-pages', 'persist-choice-remembered', 'rt-state-persistence'],
  patch: { refusing: 'forgotten' },
} as const satisfies Mutant;
