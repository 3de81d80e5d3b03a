/** Derives how many accessibility violations each layer of the banner has, and what axe-core saw of them. */
import type { Derived } from '../../schema/evidence/derived.js';
import { known, unknown, type Fact } from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';

/**
 * Counts the violations of each layer that was checked; undefined where accessibility was not
 * observed.
 */
export function deriveViolationsOnLayer({ accessibility }: Observed): Derived['violationsOnLayer'] {
  if (accessibility === undefined) return undefined;
  const { layers, violations } = accessibility;
  return Object.fromEntries(
    layers.map((layer) => [
      String(layer),
      violations.filter((violation) => violation.layer === layer).length,
    ]),
  );
}

/**
 * True where axe-core looked at each layer that the banner has and said what it could not decide;
 * unknown where one of them was not looked at.
 */
export function deriveAxeSawAll({ accessibility, banner }: Observed): Fact<true> {
  if (accessibility?.incomplete === undefined) {
    return unknown('What axe-core could not decide was not kept.');
  }
  const { layers } = accessibility;
  if (!layers.includes(1)) return unknown('axe-core did not see the first layer.');
  if (banner?.settings === null || layers.includes(2)) return known(true);
  return unknown('axe-core did not see the settings.');
}
