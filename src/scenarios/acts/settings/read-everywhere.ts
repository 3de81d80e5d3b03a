/** Reads all that the settings hold: behind tabs, in closed sections, and the list of vendors. */
import { isLayerShown } from '../../../banner/finding/find-banner.js';
import { controlsOf, type PressableControl } from '../../../banner/reading/read-layer.js';
import {
  isAboutVendors,
  readCategories,
  type CategoryReading,
} from '../../../banner/reading/read-settings.js';
import { NoWayThrough } from '../../visitor/no-way-through.js';
import type { Visitor } from '../../visitor/visitor.js';
import { openByPress } from './open-by.js';
import { openSections } from './open-sections.js';
import { openSettings } from './open-settings.js';
import { readBanner } from '../seeing/see-banner.js';
import { readAgain, type Settings } from './settings.js';
import { throughSteps } from './steps.js';

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
 * @throws {NoWayThrough} where one of them cannot be opened, or no way leads back to the settings
 * @throws {AuditError} where the audited page cannot be loaded again
 */
export async function readEverywhere(visitor: Visitor, settings: Settings): Promise<AllCategories> {
  const known = new Map<string, CategoryReading>();
  const read = await throughSteps(visitor, settings, async (step) => {
    keep(known, step.categories);
    return openSections(visitor, step, {
      work: async (opened, caption) => {
        keep(known, await readCategories(opened.reading, caption));
        return opened;
      },
    });
  });
  const now = await readVendors(visitor, read, known);
  return { settings: now, categories: [...known.values()] };
}

/** Keeps the first reading of each switch; one in a closed section is still the same when that is open. */
function keep(known: Map<string, CategoryReading>, categories: readonly CategoryReading[]): void {
  for (const category of categories) {
    const { key } = category.switches.on;
    if (!known.has(key)) known.set(key, category);
  }
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
  const third = await openByPress(visitor, 3, { reading: settings.reading, control: link });
  if (third) {
    await visitor.showLayer(third.reading);
    keep(known, await readCategories(third.reading, link.text));
  }
  return goBack(visitor, settings, third);
}

function staysHere(visitor: Visitor, { href, section }: PressableControl): boolean {
  return section === null && (href === undefined || visitor.isHere(href));
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
  const banner = await readBanner(visitor, againMs);
  if (!banner) throw new NoWayThrough('The banner went away while its vendors were read.');
  return openSettings(visitor, banner);
}
