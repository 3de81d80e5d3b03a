/** Presses a control until something comes of it: pages often answer only once their scripts have started. */
import { callInFrame } from '../browser/frame-worlds.js';
import { delay } from '../browser/quiet.js';
import type { Visit } from '../browser/visit.js';
import { isClosedTarget } from '../browser/watched-target.js';
import type { PressEffect } from '../schema/vocabulary.js';
import { findLayers, type LayerRef } from './find-banner.js';
import { readEffect, type EffectReading } from './page/read-effect.js';
import { press, pressByKey, type ElementRef, type Pressed } from './press.js';

/** One try at pressing a control. */
export interface Try {
  readonly by: 'mouse' | 'key';
  readonly pressed: Pressed;
}

/** How it ended, and whether a change was seen after the press. */
export type PressedWithEffect = Pressed & { readonly hasEffect: boolean };

/** A control of a layer, in it or elsewhere, and what is told of each try. */
export interface PressOrder {
  readonly layer: LayerRef;
  readonly control: ElementRef;
  /** Whether a change is sure to be seen; else it is pressed once, since twice may undo it. */
  readonly tellsEffect: boolean;
  /** Called just before each press. */
  readonly before: () => void;
  readonly onTry: (made: Try) => void;
  /** Called with what came of a press; with nothing, where no change was seen. */
  readonly onEffects: (effects: readonly PressEffect[]) => void;
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
 * Presses with the mouse, again where nothing changes, then with the keyboard. Returns the first try
 * that was a press; the first of all, if none was one.
 */
export async function pressWithEffect(visit: Visit, order: PressOrder): Promise<PressedWithEffect> {
  const before = await readState(visit, order);
  const made: Pressed[] = [];
  let hasEffect = false;
  for (const { by, waitMs } of order.tellsEffect ? tries : tries.slice(0, 1)) {
    // What the mouse did not get at once, it does not get again.
    if (by === 'mouse' && made.some(({ pressed }) => !pressed)) continue;
    const pressed = await pressOnce(visit, order, by);
    order.onTry({ by, pressed });
    made.push(pressed);
    const effects = pressed.pressed ? await waitForEffects(visit, order, { before, waitMs }) : [];
    if (pressed.pressed) order.onEffects(effects);
    hasEffect = effects.length > 0;
    if (hasEffect || (!pressed.pressed && pressed.gone)) break;
  }
  return { ...firstPress(made), hasEffect };
}

function firstPress(made: readonly Pressed[]): Pressed {
  return made.find(({ pressed }) => pressed) ?? made[0] ?? neverPressed;
}

const neverPressed: Pressed = { pressed: false, gone: true, reason: 'the control is gone' };

async function pressOnce(visit: Visit, order: PressOrder, by: Try['by']): Promise<Pressed> {
  try {
    return await (by === 'mouse' ? press : pressByKey)(visit, order.control, order.before);
  } catch (error) {
    if (!isClosedTarget(error)) throw error;
    return { pressed: false, gone: true, reason: 'the document of the control is gone' };
  }
}

interface Wait {
  readonly before: State;
  readonly waitMs: number;
}

/** The first that is seen; none where nothing changes in the time given. */
async function waitForEffects(
  visit: Visit,
  order: PressOrder,
  { before, waitMs }: Wait,
): Promise<PressEffect[]> {
  const untilMs = Date.now() + waitMs;
  for (;;) {
    await delay(pollMs);
    const effects = compareStates(before, await readState(visit, order));
    if (effects.length > 0 || Date.now() >= untilMs) return effects;
  }
}

/** What a visitor sees of the layer and of other layers, and the page's address. */
interface State {
  /** Null where the document of the layer or of the control is gone. */
  readonly own: EffectReading | null;
  /** Of a control in another frame than the layer. */
  readonly apart: EffectReading | null;
  readonly layers: readonly string[];
  readonly url: string;
}

async function readState(visit: Visit, { layer, control }: PressOrder): Promise<State> {
  const url = visit.url;
  try {
    const isInside = control.world.frameId === layer.world.frameId;
    const own = await callInFrame(layer.world, readEffect, layer.key, isInside ? control.key : '');
    const apart = isInside ? null : await callInFrame(control.world, readEffect, '', control.key);
    const layers = await findLayers(visit);
    return { own, apart, layers: layers.map(({ key }) => key), url };
  } catch (error) {
    if (isClosedTarget(error)) return { own: null, apart: null, layers: [], url };
    throw error;
  }
}

function compareStates(before: State, after: State): PressEffect[] {
  const isGone = before.own?.shown === true && after.own?.shown !== true;
  const hasOpened = after.layers.some((key) => !before.layers.includes(key));
  const effects: PressEffect[] = [
    ...(after.url === before.url ? [] : ['address-changed' as const]),
    ...(isGone ? ['layer-gone' as const] : []),
    ...(hasOpened ? ['layer-opened' as const] : []),
  ];
  if (effects.length > 0 || JSON.stringify(after) === JSON.stringify(before)) return effects;
  return ['layer-changed'];
}
