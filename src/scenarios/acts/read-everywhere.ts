/** Reads all that the settings hold: behind tabs, in closed sections, and the list of vendors. */
import { isLayerShown } from '../../banner/finding/find-banner.js';
import {
  isAboutVendors,
  readCategories,
  type CategoryReading,
} from '../../banner/reading/read-settings.js';
import { controlsOf, type PressableControl } from '../../banner/reading/read-layer.js';
import { pressControl } from './press-control.js';
import { NoWayThrough } from './no-way-through.js';
import { layersNow, openSettings, readAgain, waitForSettings, type Settings } from './settings.js';
import type { Visitor } from './visitor.js';

/** Tabs and closed sections that are opened. */
const mostSections = 20;
/** Time for the banner to stand again where the visitor comes anew, in milliseconds. */
const againMs = 5000;

/** What the settings hold altogether. */
export interface AllCategories {
  /** The settings as they stand open in the end, to be saved. */
  readonly settings: Settings;
  readonly categories: readonly CategoryReading[];
}

/**
 * Opens tabs, closed sections and the list of vendors, changes nothing, and reads what stands in them.
 * @throws {NoWayThrough} where no way leads back from the vendors to the settings
 */
export async function readEverywhere(visitor: Visitor, settings: Settings): Promise<AllCategories> {
  const known = new Map<string, CategoryReading>();
  keep(known, settings.categories);
  let now = settings;
  const seen = new Set<string>();
  for (let opened = 0; opened < mostSections; opened += 1) {
    const closed = now.reading.controls.find((control) => isUnread(control, seen));
    if (!closed) break;
    seen.add(closed.key);
    await pressControl(visitor, { reading: now.reading, control: closed });
    const { reading } = await readAgain(visitor, now);
    keep(known, await readCategories(reading, closed.text));
    now = { reading, categories: await readCategories(reading) };
  }
  now = await readVendors(visitor, now, known);
  return { settings: now, categories: [...known.values()] };
}

/** What was read first stands: a switch under a closed section is the same one when it is open. */
function keep(known: Map<string, CategoryReading>, categories: readonly CategoryReading[]): void {
  for (const category of categories) {
    const { key } = category.switches.on;
    if (!known.has(key)) known.set(key, category);
  }
}

function isUnread({ section, inReach, key }: PressableControl, seen: ReadonlySet<string>): boolean {
  return section === 'closed' && inReach && !seen.has(key);
}

/** Vendors often stand on a third layer. */
async function readVendors(
  visitor: Visitor,
  settings: Settings,
  known: Map<string, CategoryReading>,
): Promise<Settings> {
  const [link] = controlsOf(settings.reading, 'partners').filter((control) =>
    staysHere(visitor, control),
  );
  if (!link || !isAboutVendors(link.text)) return settings;
  const before = await layersNow(visitor);
  await pressControl(visitor, { reading: settings.reading, control: link });
  const third = await waitForSettings(visitor, before, 3);
  if (third) {
    await visitor.showLayer(third.reading);
    keep(known, await readCategories(third.reading, link.text));
  }
  return goBack(visitor, settings, third);
}

function staysHere({ visit }: Visitor, { href, section }: PressableControl): boolean {
  if (section !== null) return false;
  return href === undefined || href.split('#')[0] === visit.url.split('#')[0];
}

/**
 * The settings are saved from where they can be: themselves, or the third layer. Else the visitor comes
 * anew, since what closes a list of vendors may close the banner with it.
 */
async function goBack(
  visitor: Visitor,
  settings: Settings,
  third: Settings | null,
): Promise<Settings> {
  const stands = await readAgain(visitor, settings);
  const shown = (await isLayerShown(settings.reading.ref)) ? [stands, third] : [third];
  const savable = shown.find((each) => each && controlsOf(each.reading, 'save').length > 0);
  if (savable) return savable;
  await visitor.comeBack();
  const banner = await visitor.readBanner(1, againMs);
  if (!banner) throw new NoWayThrough('The banner went away while its vendors were read.');
  return openSettings(visitor, banner);
}
