/** What a visitor sees of a layer before a press and after it, and how the two differ. */
import { callInFrame, type ElementRef } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import type { PressEffect } from '../../schema/vocabulary.js';
import { findAnswers, nameOfLayer, type LayerRef } from '../finding/find-banner.js';
import { findBannerByHelp } from '../finding/find-by-help.js';
import { readEffect, type EffectReading } from './page/read-effect.js';

/** A layer and a control, in it or elsewhere, that are looked at before a press and after it. */
export interface Watched {
  readonly layer: LayerRef;
  readonly control: ElementRef;
  /** Selector of the banner, where the help gives one. */
  readonly helpBanner?: string | undefined;
}

/** What is seen at one moment. */
export interface State {
  /** Null where the document of the layer or of the control is gone. */
  readonly own: EffectReading | null;
  /** Of a control in another frame than the layer; null where both stand in one. */
  readonly apart: EffectReading | null;
  /** All that could be a banner, its settings or a question then. */
  readonly layers: readonly LayerRef[];
  readonly url: string;
}

/**
 * Reads what is seen now.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function readState(visit: Visit, watched: Watched): Promise<State> {
  const { layer, control, helpBanner } = watched;
  const url = visit.url;
  try {
    const isInside = control.world.frameId === layer.world.frameId;
    const own = await callInFrame(layer.world, readEffect, layer.key, isInside ? control.key : '');
    const apart = isInside ? null : await callInFrame(control.world, readEffect, '', control.key);
    const helped = helpBanner === undefined ? null : await findBannerByHelp(visit, helpBanner);
    const found = await findAnswers(visit);
    return { own, apart, layers: helped ? [helped, ...found] : found, url };
  } catch (error) {
    if (isClosedTarget(error)) return { own: null, apart: null, layers: [], url };
    throw error;
  }
}

/**
 * Tells whether the layer stands there as it did before, in other elements.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function isRedrawn(before: State, after: State): Promise<boolean> {
  if (!isGone(before, after) || after.url !== before.url) return false;
  const readings = await Promise.all(after.layers.map((layer) => readAgain(layer)));
  return readings.some(
    (reading) =>
      reading?.shown && reading.text === before.own?.text && reading.states === before.own.states,
  );
}

async function readAgain({ world, key }: LayerRef): Promise<EffectReading | null> {
  try {
    return await callInFrame(world, readEffect, key, '');
  } catch (error) {
    if (isClosedTarget(error)) return null;
    throw error;
  }
}

/** Lists what has changed. */
export function listEffects(before: State, after: State): PressEffect[] {
  const known = new Set(before.layers.map((layer) => nameOfLayer(layer)));
  const effects: PressEffect[] = [
    ...(after.url === before.url ? [] : ['address-changed' as const]),
    ...(isGone(before, after) ? ['layer-gone' as const] : []),
    ...(after.layers.some((layer) => !known.has(nameOfLayer(layer)))
      ? ['layer-opened' as const]
      : []),
  ];
  if (effects.length > 0 || fingerprint(after) === fingerprint(before)) return effects;
  return ['layer-changed'];
}

function isGone(before: State, after: State): boolean {
  return before.own?.shown === true && after.own?.shown !== true;
}

/** Equal for two states in which a visitor sees the same. */
function fingerprint({ own, apart, layers }: State): string {
  return JSON.stringify([own, apart, layers.map((layer) => nameOfLayer(layer))]);
}
