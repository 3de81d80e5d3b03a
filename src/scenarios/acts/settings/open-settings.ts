/** Opens the settings from the first layer of a banner. */
import {
  controlsOf,
  type LayerReading,
  type PressableControl,
} from '../../../banner/reading/read-layer.js';
import { readCategories } from '../../../banner/reading/read-settings.js';
import { NoWayThrough } from '../../visitor/no-way-through.js';
import type { Visitor } from '../../visitor/visitor.js';
import { choose } from '../pressing/choose.js';
import { leadingOn } from './leading-on.js';
import { openBy, openByPress } from './open-by.js';
import { readAgain, type Settings } from './settings.js';

/**
 * Opens the settings from the first layer, or takes that layer where it holds them itself and nothing
 * opens others. Counts the clicks.
 * @throws {NoWayThrough} where there is no such control, or pressing it opens nothing
 */
export async function openSettings(visitor: Visitor, first: LayerReading): Promise<Settings> {
  const categories = await readCategories(first);
  const roles = ['customize'] as const;
  const others = learningMore(visitor, first);
  const opening = await openBy(visitor, 2, () =>
    choose(visitor, first, { helped: roles, roles, others }),
  );
  if (opening?.settings) return opening.settings;
  const own = { reading: first, categories };
  if (categories.length > 0) return opening ? readAgain(visitor, own) : own;
  throw new NoWayThrough(
    opening ? `“${opening.by}” opened no settings.` : 'The banner offers no settings.',
  );
}

/** Lists the controls that may open the settings, as their captions go; a link elsewhere leads to a text. */
function learningMore(visitor: Visitor, first: LayerReading): PressableControl[] {
  return leadingOn(first).filter(({ href }) => href === undefined || visitor.isHere(href));
}

/**
 * Opens the settings from a first layer that offers no choice itself; null where it has none. The
 * click is not counted: the caller knows whose it is.
 * @throws {NoWayThrough} where the control cannot be pressed
 */
export async function openFurther(visitor: Visitor, opened: Settings): Promise<Settings | null> {
  const { reading } = opened;
  const [control] = controlsOf(reading, 'customize');
  const offersChoice = controlsOf(reading, 'refuse').length > 0;
  if (!control || offersChoice) return null;
  return openByPress(visitor, 2, { reading, control });
}
