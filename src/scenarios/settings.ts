/** The settings layer: opening it, switching its categories, saving. */
import { findSettingsLayers, type FoundLayer } from '../banner/find-banner.js';
import { controlsOf, type LayerReading } from '../banner/read-layer.js';
import { readCategories, readIndicator, type CategoryReading } from '../banner/read-settings.js';
import { delay } from '../browser/quiet.js';
import type { Phase } from '../schema/vocabulary.js';
import { choose } from './choose.js';
import { NoWayThrough } from './scenario.js';
import type { Visitor } from './visitor.js';

const openDeadlineMs = 5000;
const pollMs = 100;
/** Tabs and closed sections that are looked into. */
const mostSections = 20;

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
  const pressed = await choose(visitor, first, { helped: role, roles: role });
  if (pressed === null) {
    if (inline.length > 0) return tell(visitor, { reading: first, categories: inline });
    throw new NoWayThrough('The banner offers no settings.');
  }
  const settings = await waitForSettings(visitor, before, 2);
  if (!settings) throw new NoWayThrough(`“${pressed}” opened no settings.`);
  return settings;
}

/**
 * Presses the control that saves the settings; the given phase begins with that.
 * @throws {NoWayThrough} where there is none
 */
export async function saveSettings(
  visitor: Visitor,
  { reading }: Settings,
  begins: Phase,
): Promise<void> {
  const roles = ['save', 'acknowledge', 'close'] as const;
  const pressed = await choose(visitor, reading, { helped: ['save'], roles, begins });
  if (pressed === null) throw new NoWayThrough('The settings have no control that saves them.');
}

/**
 * Switches the categories in view, then those behind tabs and in closed sections, until each is as
 * wanted.
 * @throws {NoWayThrough} where a switch does not follow
 */
export async function switchEverywhere(
  visitor: Visitor,
  settings: Settings,
  wanted: (category: CategoryReading) => boolean,
): Promise<Settings> {
  let now = await switchCategories(visitor, settings, wanted);
  const open = now.reading.controls.filter(({ section }) => section === 'open');
  const seen = new Set(open.map(({ key }) => key));
  for (let opened = 0; opened < mostSections; opened += 1) {
    const closed = now.reading.controls.find(
      ({ section, inReach, key }) => section === 'closed' && inReach && !seen.has(key),
    );
    if (!closed) break;
    seen.add(closed.key);
    await visitor.press(now.reading, closed);
    now = await switchCategories(visitor, await readAgain(visitor, now), wanted);
  }
  return now;
}

async function switchCategories(
  visitor: Visitor,
  settings: Settings,
  wanted: (category: CategoryReading) => boolean,
): Promise<Settings> {
  const isWrong = (category: CategoryReading): boolean =>
    !category.locked && category.state !== (wanted(category) ? 'on' : 'off');
  const wrong = settings.categories.filter((category) => isWrong(category));
  for (const category of wrong) {
    const control = category.switches[wanted(category) ? 'on' : 'off'];
    await visitor.press(settings.reading, control);
    visitor.story.clicks = (visitor.story.clicks ?? 0) + 1;
  }
  if (wrong.length === 0) return settings;
  await delay(pollMs);
  const now = await readAgain(visitor, settings);
  const stuck = now.categories.find((category) => isWrong(category));
  if (stuck) throw new NoWayThrough(`“${stuck.name}” did not follow when it was switched.`);
  return now;
}

async function readAgain(visitor: Visitor, { reading }: Settings): Promise<Settings> {
  const again = (await visitor.readLayer(reading.ref, reading.layer)) ?? reading;
  return { reading: again, categories: await readCategories(again) };
}

/** Writes down what a coloured mark in the settings claims, with the moment of the reading. */
export function noteIndicator(visitor: Visitor, settings: Settings, when: string): void {
  visitor.story.settingsRead = true;
  const indicator = readIndicator(settings.categories);
  if (indicator) visitor.story.statusIndicators.push({ ...indicator, when });
}

/** Opens the settings from a first layer that offers no choice itself; null where it has none. */
export async function openFurther(visitor: Visitor, opened: Settings): Promise<Settings | null> {
  const [customize] = controlsOf(opened.reading, 'customize');
  const offersChoice = controlsOf(opened.reading, 'refuse').length > 0;
  if (!customize || offersChoice) return null;
  const before = await layersNow(visitor);
  await visitor.press(opened.reading, customize);
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
    const [opened] = layers.filter((found) => isNew(found, before)).toSorted(byContents);
    const reading = opened && (await visitor.readLayer(opened, layer));
    if (reading) return tell(visitor, { reading, categories: await readCategories(reading) });
    if (Date.now() >= untilMs) return null;
    await delay(pollMs);
  }
}

async function tell(visitor: Visitor, settings: Settings): Promise<Settings> {
  visitor.story.categories ??= settings.categories;
  return settings;
}

/** The text of each layer that stands, by its key and frame. */
export type Layers = ReadonlyMap<string, string>;

/** Takes down which layers stand now. */
export async function layersNow({ visit }: Visitor): Promise<Layers> {
  const layers = await findSettingsLayers(visit);
  return new Map(layers.map((found) => [nameOf(found), textOf(found)]));
}

/** Layers that were not there before, or show something else now. */
function isNew(found: FoundLayer, before: Layers): boolean {
  return before.get(nameOf(found)) !== textOf(found);
}

function nameOf({ key, world }: FoundLayer): string {
  return `${world.frameId} ${key}`;
}

function textOf({ scored }: FoundLayer): string {
  return scored.candidate.text.replaceAll(/\s+/g, ' ');
}

/** What has switches or something to save comes first, then the likelier banner. */
function byContents(a: FoundLayer, b: FoundLayer): number {
  const contents = ({ scored }: FoundLayer): number =>
    Number(scored.candidate.toggles > 0) + Number(scored.roles.has('save'));
  return contents(b) - contents(a) || b.scored.score - a.scored.score;
}
