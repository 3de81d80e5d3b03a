/** A mutant: the text sends visitors to a control of another name than the one there is. */
import type { Mutant } from '../variant.js';

/** The text sends visitors to a control of another name than the one there is. */
export const renamedLabelInText = {
  id: 'renamed-label-in-text',
  parent: 'reference',
  breaks: 'The text sends visitors to a control of another name than the one there is.',
  fails: ['rt-comments-two-routes', 'rt-change-via-panel', 'rt-layer1-choices'],
  rewordings: [{ from: '«Paramétrer vos choix»', to: '«Centre de préférences»' }],
} as const satisfies Mutant;
