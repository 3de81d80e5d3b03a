/** An open settings layer: what it shows now, and what its coloured mark claims. */
import type { LayerReading } from '../../../banner/reading/read-layer.js';
import {
  readCategories,
  readIndicator,
  type CategoryReading,
} from '../../../banner/reading/read-settings.js';
import type { Visitor } from '../../visitor/visitor.js';
import { readLayer } from '../seeing/see-banner.js';

/** An open settings layer, as it was read last. */
export interface Settings {
  readonly reading: LayerReading;
  readonly categories: readonly CategoryReading[];
}

/** Reads an open layer of the settings as it stands now; where it is gone, the last reading stands. */
export async function readAgain(visitor: Visitor, { reading }: Settings): Promise<Settings> {
  const again = (await readLayer(visitor, reading.ref, reading.layer)) ?? reading;
  return { reading: again, categories: await readCategories(again) };
}

/** Notes what a coloured mark in the settings claims; `when` names the moment of the reading. */
export function noteIndicator(visitor: Visitor, settings: Settings, when: string): void {
  visitor.log.addIndicator(readIndicator(settings.categories), when);
}
