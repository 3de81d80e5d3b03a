/** Mutants whose first layer makes refusing, or choosing by category, harder than accepting. */
import type { MutantTable } from '../variant.js';

/** The rules that a first layer without a way to refuse fails. */
const failedWithoutRefusing = [
  'choice-refuse-first-layer',
  'choice-click-parity',
  'rt-three-buttons',
  'rt-layer1-choices',
] as const;

/** The rules that have nothing to judge on such a first layer. */
const unsettledWithoutRefusing = [
  'choice-refuse-contrast',
  'choice-size-parity',
  'choice-prominence-parity',
  'choice-refuse-in-viewport',
  'choice-refuse-label-explicit',
  'choice-refuse-not-buried',
  'choice-same-control-type',
] as const;

/** Mutants that make a refusal harder. */
export const firstLayer = {
  'no-refuse-on-first-layer': {
    breaks: 'Refusing is only possible behind the settings.',
    fails: failedWithoutRefusing,
    unsettles: unsettledWithoutRefusing,
    patch: { firstLayer: ['accept', 'customize'], settingsChoices: 'always' },
  },
  'refuse-covered': {
    breaks: 'A transparent element lies over the refuse button.',
    fails: failedWithoutRefusing,
    unsettles: unsettledWithoutRefusing,
    patch: { refuseReach: 'covered', settingsChoices: 'always' },
  },
  'refuse-small': {
    breaks: 'The refuse button is far smaller than the accept button.',
    fails: ['choice-size-parity', 'rt-three-buttons'],
    patch: { refuseLook: 'small' },
  },
  'refuse-faint': {
    breaks: 'The refuse button is grey on grey.',
    fails: ['choice-refuse-contrast', 'rt-three-buttons', 'a11y-contrast'],
    patch: { refuseLook: 'faint' },
  },
  'refuse-grey-link': {
    breaks: 'Refusing is a small grey link beside a large button.',
    fails: ['choice-size-parity', 'choice-refuse-contrast', 'rt-three-buttons', 'a11y-contrast'],
    unsettles: ['choice-prominence-parity', 'choice-same-control-type'],
    patch: { refuseLook: 'small-grey-link' },
  },
  'two-accepts': {
    breaks: 'Accepting is offered twice, refusing once.',
    fails: ['rt-three-buttons', 'choice-accept-not-multiplied'],
    patch: { firstLayer: ['accept', 'refuse', 'accept', 'customize'] },
  },
  'no-customize': {
    breaks: 'The first layer has no way to choose by category.',
    fails: [
      'gating-disclosed-before-choice',
      'rt-accept-explained',
      'rt-band-meaning',
      'rt-change-via-panel',
      'rt-comments-need-social',
      'rt-comments-two-routes',
      'rt-controller-named',
      'rt-data-comments',
      'rt-data-ip',
      'rt-data-navigation',
      'rt-data-social',
      'rt-data-usage-geo',
      'rt-refuse-audience',
      'rt-refuse-no-comments',
      'rt-refuse-only-technical',
      'rt-refuse-set-and-read',
      'rt-social-off-comments',
      'rt-social-off-tracking',
      'granular-customize-available',
      'rt-three-buttons',
      'rt-layer1-choices',
    ],
    unsettles: [
      'granular-locked-only-necessary',
      'granular-no-preset-legitimate-interest',
      'granular-save-label-explicit',
      'a11y-axe-layer-2',
      'granular-per-purpose',
      'banner-label-reference-match',
      'a11y-status-not-colour-only',
      'granular-defaults-off',
      'granular-save-default-equals-refuse',
      'granular-single-category-isolated',
      'refuse-promise-kept',
      'gating-on-by-single-category',
      'rt-ok-button',
      'rt-social-category',
      'rt-state-article',
      'rt-state-band',
      'rt-state-banner',
      'rt-state-comments',
      'rt-state-other',
      'rt-state-persistence',
      'rt-state-record',
      'rt-state-social',
      'rt-state-way-back',
      'rt-telegram-link',
    ],
    patch: { firstLayer: ['accept', 'refuse'] },
  },
} as const satisfies MutantTable;
