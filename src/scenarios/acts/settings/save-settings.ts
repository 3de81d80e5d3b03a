/** Saves open settings, or leaves them once they were answered. */
import { delay } from '../../../browser/visit/quiet.js';
import type { Phase } from '../../../schema/vocabulary.js';
import { NoWayThrough } from '../../visitor/no-way-through.js';
import type { Visitor } from '../../visitor/visitor.js';
import { choose } from '../pressing/choose.js';
import { seesGone } from '../seeing/see-banner.js';
import { readAgain, type Settings } from './settings.js';
import { readAllStores } from '../seeing/stores.js';

/** Time for settings to go by themselves once they were answered, in milliseconds. */
const leaveMs = 1500;
const pollMs = 100;

/**
 * Presses the control that saves the settings and counts the clicks; the given phase begins with that.
 * Without a category to choose, “OK” saves nothing: it consents to what is asked.
 * @param since what was stored before the visitor began to change them; by default what is stored now
 * @throws {NoWayThrough} where there is none, or where one that only closes them has stored nothing
 */
export async function saveSettings(
  visitor: Visitor,
  { reading, categories }: Settings,
  { begins, since }: { readonly begins?: Phase; readonly since?: string } = {},
): Promise<void> {
  const stored = since ?? (await readAllStores(visitor));
  const order = { helped: ['save'], begins } as const;
  if ((await choose(visitor, reading, { ...order, roles: ['save'] })) !== null) return;
  const roles = categories.length > 0 ? (['acknowledge', 'close'] as const) : [];
  const closed = await choose(visitor, reading, { ...order, helped: [], roles });
  if (closed === null) throw new NoWayThrough('The settings have no control that saves them.');
  if (begins === undefined || (await storesSoon(visitor, stored))) return;
  visitor.visit.leavePhase();
  throw new NoWayThrough(`“${closed}” closed the settings, and nothing was stored.`);
}

/**
 * Closes settings that stay open once all was refused in them, where they can be. What may mean
 * anything, such as “OK”, is not pressed.
 */
export async function leaveSettings(visitor: Visitor, settings: Settings): Promise<void> {
  if (await seesGone(settings.reading.ref, leaveMs)) return;
  const { reading } = await readAgain(visitor, settings);
  try {
    await choose(visitor, reading, { helped: ['save'], roles: ['save', 'close'] });
  } catch (error) {
    // Whether the settings still stand is seen afterwards, like any banner that stays.
    if (!(error instanceof NoWayThrough)) throw error;
  }
}

/** Tells whether something else is stored than before, at once or a little later. */
async function storesSoon(visitor: Visitor, before: string): Promise<boolean> {
  const untilMs = Date.now() + leaveMs;
  for (;;) {
    if ((await readAllStores(visitor)) !== before) return true;
    if (Date.now() >= untilMs) return false;
    await delay(pollMs);
  }
}
