/** Presses a control until something comes of it: pages often answer only once their scripts have started. */
import { callInFrame } from '../browser/frame-worlds.js';
import { delay } from '../browser/quiet.js';
import type { Visit } from '../browser/visit.js';
import { isClosedTarget } from '../browser/watched-target.js';
import { findLayers, type LayerRef } from './find-banner.js';
import { readEffect } from './page/read-effect.js';
import { press, pressByKey, type Pressed } from './press.js';

/** One try at pressing a control. */
export interface Try {
  readonly by: 'mouse' | 'key';
  readonly pressed: Pressed;
}

/** A control in its layer, and what is told of each try. */
export interface PressOrder {
  readonly layer: LayerRef;
  readonly key: string;
  /** Whether a change is sure to be seen; else it is pressed once, since twice may undo it. */
  readonly tellsEffect: boolean;
  /** Called just before each press. */
  readonly before: () => void;
  readonly onTry: (made: Try) => void;
}

const pollMs = 80;
/** How each try is made and how long its effect is waited for, in milliseconds. */
const tries = [
  { by: 'mouse', waitMs: 900 },
  { by: 'mouse', waitMs: 1000 },
  { by: 'mouse', waitMs: 1000 },
  { by: 'key', waitMs: 800 },
] as const;

/**
 * Presses with the mouse, again where nothing changes, then with the keyboard; that nothing came of
 * any try is for the caller to see. Returns the last try that was no press, if none was one.
 */
export async function pressWithEffect(visit: Visit, order: PressOrder): Promise<Pressed> {
  const before = await readState(visit, order);
  const made: Pressed[] = [];
  for (const { by, waitMs } of order.tellsEffect ? tries : tries.slice(0, 1)) {
    // What the mouse did not get at once, it does not get again.
    if (by === 'mouse' && made.some(({ pressed }) => !pressed)) continue;
    const pressed = await pressOnce(visit, order, by);
    order.onTry({ by, pressed });
    made.push(pressed);
    const isOver = pressed.pressed ? await changes(visit, order, { before, waitMs }) : pressed.gone;
    if (isOver) break;
  }
  return made.find(({ pressed }) => pressed) ?? made[0] ?? neverPressed;
}

const neverPressed: Pressed = { pressed: false, gone: true, reason: 'the control is gone' };

async function pressOnce(visit: Visit, order: PressOrder, by: Try['by']): Promise<Pressed> {
  const target = { world: order.layer.world, key: order.key };
  try {
    return await (by === 'mouse' ? press : pressByKey)(visit, target, order.before);
  } catch (error) {
    if (!isClosedTarget(error)) throw error;
    return { pressed: false, gone: true, reason: 'the document of the control is gone' };
  }
}

interface Wait {
  readonly before: string;
  readonly waitMs: number;
}

async function changes(
  visit: Visit,
  order: PressOrder,
  { before, waitMs }: Wait,
): Promise<boolean> {
  const untilMs = Date.now() + waitMs;
  for (;;) {
    await delay(pollMs);
    if ((await readState(visit, order)) !== before) return true;
    if (Date.now() >= untilMs) return false;
  }
}

/** What a visitor sees of the layer and of other layers, and the page's address, as one string. */
async function readState(visit: Visit, { layer, key }: PressOrder): Promise<string> {
  try {
    const own = await callInFrame(layer.world, readEffect, layer.key, key);
    const layers = await findLayers(visit);
    return JSON.stringify([own, layers.map((found) => found.key), visit.page.url()]);
  } catch (error) {
    if (isClosedTarget(error)) return 'gone';
    throw error;
  }
}
