/** Mutants that visitors without a mouse, without colours or without sight cannot use. */
import type { MutantTable } from '../variant.js';

/** Mutants that exclude a visitor. */
export const accessibility = {
  'controls-not-focusable': {
    breaks: 'The controls of the first layer cannot be reached by keyboard.',
    fails: ['a11y-keyboard-operable'],
    patch: { controlElement: 'div' },
  },
  'refuse-not-focusable': {
    breaks: 'The refuse button alone cannot be reached by keyboard.',
    fails: ['a11y-keyboard-operable'],
    patch: { refuseReach: 'not-by-keyboard' },
  },
  'tab-key-swallowed': {
    breaks: 'The first control keeps the keyboard focus for itself.',
    fails: ['a11y-keyboard-operable'],
    patch: { flaw: 'tab-key-swallowed' },
  },
  'image-without-text': {
    parent: 'exemplary',
    breaks: 'The first layer has an image without a text alternative.',
    fails: ['a11y-axe-layer-1'],
    patch: { flaw: 'image-without-text' },
  },
  'field-without-label': {
    parent: 'exemplary',
    breaks: 'The settings have a field without a label.',
    fails: ['a11y-axe-layer-2'],
    patch: { flaw: 'field-without-label' },
  },
  'state-by-colour-only': {
    parent: 'exemplary',
    breaks: 'Only a colour tells whether the category is allowed.',
    fails: ['a11y-status-not-colour-only'],
    patch: { stateShownBy: 'colour' },
  },
} as const satisfies MutantTable;
