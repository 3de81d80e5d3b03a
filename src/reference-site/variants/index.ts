/**
 * All variants of the reference site: the sound ones, and the mutants by theme, each of which
 * breaks one promise.
 */
import type { Behaviour } from '../behaviour.js';
import { mutate, type Mutant, type MutantTable } from '../variant.js';
import { accessibility } from './accessibility.js';
import { afterRefusal } from './after-refusal.js';
import { bannerText } from './banner-text.js';
import { beforeChoice } from './before-choice.js';
import { firstLayer } from './first-layer.js';
import { settings } from './settings.js';
import { silence } from './silence.js';
import { sound } from './sound.js';
import { whatLasts } from './what-lasts.js';
import { withdrawal } from './withdrawal.js';

const themes = [
  beforeChoice,
  silence,
  bannerText,
  firstLayer,
  afterRefusal,
  whatLasts,
  settings,
  withdrawal,
  accessibility,
] as const;

type IdIn<Table> = Table extends MutantTable ? keyof Table : never;

/** Name of a variant, which is the first label of its host name. */
export type VariantId = keyof typeof sound | IdIn<(typeof themes)[number]>;

/** The mutants, theme by theme. */
export const mutants: readonly (Mutant & { readonly id: VariantId })[] = themes.flatMap(
  (theme: MutantTable) =>
    Object.entries(theme).map(([id, breakage]) => ({
      parent: 'reference',
      ...breakage,
      id: id as VariantId,
    })),
);

/** How each variant behaves. */
export const allVariants: ReadonlyMap<VariantId, Behaviour> = new Map([
  ...(Object.entries(sound) as [VariantId, Behaviour][]),
  ...mutants.map((mutant): [VariantId, Behaviour] => [
    mutant.id,
    mutate(sound[mutant.parent], mutant),
  ]),
]);
