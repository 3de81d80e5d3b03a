/** Saves open settings, or leaves them once they were answered. */
import type { ControlRole, Phase } from '../../schema/vocabulary.js';
import { NoWayThrough } from '../visitor/no-way-through.js';
import type { Visitor } from '../visitor/visitor.js';
import { choose } from './choose.js';
import { seesGone } from './see-banner.js';
import { readAgain, type Settings } from './settings.js';

/** Time for settings to go by themselves once they were answered, in milliseconds. */
const leaveMs = 1500;

/**
 * Presses the control that saves the settings and counts the clicks; the given phase begins with that.
 * Without a category to choose, “OK” saves nothing: it consents to what is asked.
 * @throws {NoWayThrough} where there is none
 */
export async function saveSettings(
  visitor: Visitor,
  { reading, categories }: Settings,
  begins?: Phase,
): Promise<void> {
  const isChoice = categories.length > 0;
  const roles: readonly ControlRole[] = isChoice ? ['save', 'acknowledge', 'close'] : ['save'];
  const pressed = await choose(visitor, reading, { helped: ['save'], roles, begins });
  if (pressed === null) throw new NoWayThrough('The settings have no control that saves them.');
}

/** Saves or closes settings that stay open once all was refused in them, where they can be. */
export async function leaveSettings(visitor: Visitor, settings: Settings): Promise<void> {
  if (await seesGone(settings.reading.ref, leaveMs)) return;
  try {
    await saveSettings(visitor, await readAgain(visitor, settings));
  } catch (error) {
    // Whether the settings still stand is seen afterwards, like any banner that stays.
    if (!(error instanceof NoWayThrough)) throw error;
  }
}
