/** The settings layer: opening it, switching its categories, saving. */
import {
  findSettingsLayers,
  nameOfLayer,
  type FoundLayer,
} from '../../banner/finding/find-banner.js';
import { learnLexicon } from '../../knowledge/languages/words/lexicons.js';
import {
  controlsOf,
  type LayerReading,
  type PressableControl,
} from '../../banner/reading/read-layer.js';
import {
  readCategories,
  readIndicator,
  type CategoryReading,
} from '../../banner/reading/read-settings.js';
import { delay } from '../../browser/visit/quiet.js';
import type { Phase } from '../../schema/vocabulary.js';
import { choose } from './choose.js';
import { pressControl } from './press-control.js';
import { NoWayThrough } from './no-way-through.js';
import type { Visitor } from './visitor.js';

const openDeadlineMs = 5000;
const pollMs = 100;
/** Time for settings to go by themselves once they were answered, in milliseconds. */
const leaveMs = 1500;

/** An open settings layer. */
export interface Settings {
  readonly reading: LayerReading;
  readonly categories: readonly CategoryReading[];
}

/**
 * Opens the settings from the first layer, or takes that layer where it holds them itself.
 * @throws {NoWayThrough} where there is no such control, or pressing it opens nothing
 */
export async function openSettings(visitor: Visitor, first: LayerReading): Promise<Settings> {
  const inline = await readCategories(first);
  const before = await layersNow(visitor);
  const role = ['customize'] as const;
  const pressed = await choose(visitor, first, {
    helped: role,
    roles: role,
    others: learningMore(visitor, first),
  });
  if (pressed === null) {
    if (inline.length > 0) return { reading: first, categories: inline };
    throw new NoWayThrough('The banner offers no settings.');
  }
  const settings = await waitForSettings(visitor, before, 2);
  if (!settings) throw new NoWayThrough(`“${pressed}” opened no settings.`);
  return settings;
}

/** Some banners only offer to learn more, and mean their settings; a link elsewhere means a text. */
function learningMore({ visit }: Visitor, first: LayerReading): PressableControl[] {
  const here = visit.url.split('#')[0];
  return controlsOf(first, 'other').filter(
    ({ text, href }) =>
      learnLexicon.count(text) > 0 && (href === undefined || href.split('#')[0] === here),
  );
}

/**
 * Presses the control that saves the settings; the given phase begins with that.
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
export async function leaveSettings(visitor: Visitor, { reading }: Settings): Promise<void> {
  if (await visitor.seesGone(reading.ref, leaveMs)) return;
  try {
    await saveSettings(visitor, await readAgain(visitor, { reading, categories: [] }));
  } catch (error) {
    // Whether the settings still stand is seen afterwards, like any banner that stays.
    if (!(error instanceof NoWayThrough)) throw error;
  }
}

/** Reads an open layer of the settings as it stands now. */
export async function readAgain(visitor: Visitor, { reading }: Settings): Promise<Settings> {
  const again = (await visitor.readLayer(reading.ref, reading.layer)) ?? reading;
  return { reading: again, categories: await readCategories(again) };
}

/** Writes down what a coloured mark in the settings claims, with the moment of the reading. */
export function noteIndicator(visitor: Visitor, settings: Settings, when: string): void {
  visitor.log.addIndicator(readIndicator(settings.categories), when);
}

/** Opens the settings from a first layer that offers no choice itself; null where it has none. */
export async function openFurther(visitor: Visitor, opened: Settings): Promise<Settings | null> {
  const [customize] = controlsOf(opened.reading, 'customize');
  const offersChoice = controlsOf(opened.reading, 'refuse').length > 0;
  if (!customize || offersChoice) return null;
  const before = await layersNow(visitor);
  await pressControl(visitor, { reading: opened.reading, control: customize });
  return waitForSettings(visitor, before, 2);
}

/** Waits for settings that were not there before; null where none come. */
export async function waitForSettings(
  visitor: Visitor,
  before: Layers,
  layer: number,
): Promise<Settings | null> {
  const untilMs = Date.now() + openDeadlineMs;
  for (;;) {
    const layers = await findSettingsLayers(visitor.visit);
    const [opened] = layers
      .filter((found) => isNew(found, before))
      .toSorted((a, b) => contentsOf(b) - contentsOf(a) || age(a, before) - age(b, before));
    const reading = opened && (await visitor.readLayer(opened, layer));
    if (reading) return { reading, categories: await readCategories(reading) };
    if (Date.now() >= untilMs) return null;
    await delay(pollMs);
  }
}

/** The text of each layer that stands, by its key and frame. */
export type Layers = ReadonlyMap<string, string>;

/** Takes down which layers stand now. */
export async function layersNow({ visit }: Visitor): Promise<Layers> {
  const layers = await findSettingsLayers(visit);
  return new Map(layers.map((found) => [nameOfLayer(found), textOf(found)]));
}

/** Layers that were not there before, or show something else now. */
function isNew(found: FoundLayer, before: Layers): boolean {
  return before.get(nameOfLayer(found)) !== textOf(found);
}

function textOf({ scored }: FoundLayer): string {
  return scored.candidate.text.replaceAll(/\s+/g, ' ');
}

/** What has switches or something to save comes first. */
function contentsOf({ scored }: FoundLayer): number {
  return Number(scored.candidate.toggles > 0) + Number(scored.roles.has('save'));
}

/** What was not there at all before holds less that is not the settings. */
function age(found: FoundLayer, before: Layers): number {
  return Number(before.has(nameOfLayer(found)));
}
