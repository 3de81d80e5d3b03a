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
    fails: ['a11y-keyboard-operable', 'a11y-no-keyboard-trap'],
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
    fails: ['a11y-name-role-state'],
    patch: { flaw: 'field-without-label' },
  },
  'image-without-text-in-settings': {
    parent: 'exemplary',
    breaks: 'The settings have an image without a text alternative.',
    fails: ['a11y-axe-layer-2'],
    patch: { flaw: 'image-without-text-in-settings' },
  },
  'name-unlike-label': {
    parent: 'exemplary',
    breaks: 'Assistive technology gets another name for “OK” than the one that stands on it.',
    fails: ['a11y-label-in-name', 'rt-ok-button'],
    unsettles: ['granular-save-label-explicit'],
    patch: { flaw: 'name-unlike-label' },
  },
  'targets-too-small': {
    parent: 'exemplary',
    breaks: 'The buttons of the first layer are ten pixels high and touch each other.',
    fails: ['a11y-target-size'],
    patch: { flaw: 'targets-too-small' },
  },
  'text-too-pale': {
    parent: 'exemplary',
    breaks: 'The text of the first layer is grey on white.',
    fails: ['a11y-contrast'],
    patch: { flaw: 'text-too-pale' },
  },
  'focus-unmarked': {
    parent: 'exemplary',
    breaks: 'Nothing shows which control of the banner has the focus.',
    fails: ['a11y-focus-visible-not-obscured'],
    patch: { flaw: 'focus-unmarked' },
  },
  'lost-when-narrow': {
    parent: 'exemplary',
    breaks: 'A narrow window takes the refuse button away.',
    fails: ['a11y-reflow-zoom'],
    patch: { flaw: 'lost-when-narrow' },
  },
  'state-by-colour-only': {
    parent: 'exemplary',
    breaks: 'Only a colour tells whether the category is allowed.',
    fails: ['a11y-status-not-colour-only'],
    patch: { stateShownBy: 'colour' },
  },
} as const satisfies MutantTable;
