/** Derives how many accessibility violations each layer of the banner has. */
import type { Derived } from '../../schema/evidence/derived.js';
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
