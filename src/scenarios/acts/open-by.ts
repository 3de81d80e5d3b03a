/** Opens settings by whatever may open them, and waits for what was not there before. */
import {
  findSettingsLayers,
  nameOfLayer,
  type FoundLayer,
} from '../../banner/finding/find-banner.js';
import { readCategories } from '../../banner/reading/read-settings.js';
import { delay } from '../../browser/visit/quiet.js';
import type { Visitor } from '../visitor/visitor.js';
import { pressControl, type StandingControl } from './press-control.js';
import { readLayer } from './see-banner.js';
import type { Settings } from './settings.js';

const openDeadlineMs = 5000;
const pollMs = 100;

/** An act that may open settings, and what came of it. */
export interface Opening<Done> {
  /** What the act gave back. */
  readonly by: Done;
  /** Null where it opened none. */
  readonly settings: Settings | null;
}

/**
 * Does what may open settings and waits for them, 5 seconds at most; they become the given layer of the
 * banner. Null where the act gives null: then nothing was done.
 * @throws what the act throws
 */
export async function openBy<Done>(
  visitor: Visitor,
  layer: number,
  act: () => Promise<Done | null>,
): Promise<Opening<Done> | null> {
  const before = await listLayers(visitor);
  const by = await act();
  return by === null ? null : { by, settings: await waitForSettings(visitor, before, layer) };
}

/**
 * Presses a control that may open settings; null where it opens none. The click is not counted.
 * @throws {NoWayThrough} where the control cannot be pressed
 */
export async function openByPress(
  visitor: Visitor,
  layer: number,
  standing: StandingControl,
): Promise<Settings | null> {
  const opening = await openBy(visitor, layer, async () => {
    await pressControl(visitor, standing);
    return standing;
  });
  return opening?.settings ?? null;
}

async function waitForSettings(
  visitor: Visitor,
  before: LayerTexts,
  layer: number,
): Promise<Settings | null> {
  const untilMs = Date.now() + openDeadlineMs;
  for (;;) {
    const layers = await findSettingsLayers(visitor.visit);
    const [opened] = layers
      .filter((found) => isNew(found, before))
      .toSorted((a, b) => contentsOf(b) - contentsOf(a) || ageOf(a, before) - ageOf(b, before));
    const reading = opened && (await readLayer(visitor, opened, layer));
    if (reading) return { reading, categories: await readCategories(reading) };
    if (Date.now() >= untilMs) return null;
    await delay(pollMs);
  }
}

/** The text of each layer that stands, by its key and frame. */
type LayerTexts = ReadonlyMap<string, string>;

async function listLayers({ visit }: Visitor): Promise<LayerTexts> {
  const layers = await findSettingsLayers(visit);
  return new Map(layers.map((found) => [nameOfLayer(found), textOf(found)]));
}

/** Tells whether a layer was not there before, or shows something else now. */
function isNew(found: FoundLayer, before: LayerTexts): boolean {
  return before.get(nameOfLayer(found)) !== textOf(found);
}

function textOf({ scored }: FoundLayer): string {
  return scored.candidate.text.replaceAll(/\s+/g, ' ');
}

/** Counts what a layer of settings holds: switches, and something to save. */
function contentsOf({ scored }: FoundLayer): number {
  return Number(scored.candidate.toggles > 0) + Number(scored.roles.has('save'));
}

/** Gives 1 for a layer that stood there before, 0 for a new one: it holds less that is not the settings. */
function ageOf(found: FoundLayer, before: LayerTexts): number {
  return Number(before.has(nameOfLayer(found)));
}
