/** Saves open settings, or leaves them once they were answered. */
import type { Phase } from '../../schema/vocabulary.js';
import { choose } from './choose.js';
import { NoWayThrough } from './no-way-through.js';
import { readAgain, type Settings } from './settings.js';
import type { Visitor } from './visitor.js';

/** Time for settings to go by themselves once they were answered, in milliseconds. */
const leaveMs = 1500;

/**
 * Presses the control that saves the settings and counts the clicks; the given phase begins with that.
 * @throws {NoWayThrough} where there is none
 */
export async function saveSettings(
  visitor: Visitor,
  { reading }: Settings,
  begins?: Phase,
): Promise<void> {
  const roles = ['save', 'acknowledge', 'close'] as const;
  const pressed = await choose(visitor, reading, { helped: ['save'], roles, begins });
  if (pressed === null) throw new NoWayThrough('The settings have no control that saves them.');
}

/** Some settings stay open once all was refused in them: what a visitor then saves, or closes. */
export async function leaveSettings(visitor: Visitor, settings: Settings): Promise<void> {
  if (await visitor.seesGone(settings.reading.ref, leaveMs)) return;
  try {
    await saveSettings(visitor, await readAgain(visitor, settings));
  } catch (error) {
    // Whether the settings still stand is seen afterwards, like any banner that stays.
    if (!(error instanceof NoWayThrough)) throw error;
  }
}
