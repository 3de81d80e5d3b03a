/** What a visitor presses to accept, to refuse and to take consent back. */
import { findSettingsLayers } from '../../banner/finding/find-banner.js';
import { controlsOf, outOfReach, type LayerReading } from '../../banner/reading/read-layer.js';
import { readCategories, type CategoryReading } from '../../banner/reading/read-settings.js';
import type { Phase } from '../../schema/vocabulary.js';
import { NoWayThrough } from '../visitor/no-way-through.js';
import type { Visitor } from '../visitor/visitor.js';
import { choose } from './pressing/choose.js';
import { openSettings } from './settings/open-settings.js';
import { decide } from './pressing/decide.js';
import { leaveSettings, saveSettings } from './settings/save-settings.js';
import { readLayer, seesGone } from './seeing/see-banner.js';
import type { Settings } from './settings/settings.js';
import { throughSteps } from './settings/steps.js';
import { readAllStores } from './seeing/stores.js';
import { switchEverywhere } from './settings/switch-categories.js';

/** Time for a banner to go once it was answered, in milliseconds. */
const closeMs = 1500;

const noRefusal = 'The banner offers no way to refuse.';

/**
 * Accepts everything on the first layer, else by switching all on, else with the keyboard.
 * @throws {NoWayThrough} where the banner offers neither
 */
export async function accept(visitor: Visitor, banner: LayerReading): Promise<void> {
  const pressed = await choose(visitor, banner, {
    helped: ['accept'],
    roles: ['accept', 'acknowledge'],
    begins: 'after-choice',
  });
  if (pressed !== null) return;
  const [covered] = (['accept', 'acknowledge'] as const).flatMap((role) =>
    outOfReach(banner, role),
  );
  try {
    const settings = await openSettings(visitor, banner);
    await switchAndSave(visitor, settings, { begins: 'after-choice', to: 'on' });
  } catch (error) {
    if (!(error instanceof NoWayThrough) || !covered) throw error;
    // The keyboard may reach what the mouse does not.
    const standing = { reading: banner, control: covered };
    await decide(visitor, standing, { begins: 'after-choice', consents: true });
  }
}

/**
 * Refuses everything: on the first layer, else in the settings, else by switching all off.
 * @throws {NoWayThrough} where the banner offers none of these
 */
export async function refuse(visitor: Visitor, banner: LayerReading): Promise<void> {
  if (await pressRefuse(visitor, banner, 'after-choice')) return refuseFurther(visitor, banner);
  const [covered] = outOfReach(banner, 'refuse');
  try {
    await refuseInSettings(visitor, await openSettings(visitor, banner), 'after-choice');
  } catch (error) {
    if (!(error instanceof NoWayThrough)) throw error;
    if (!covered) throw new NoWayThrough(whyNot(banner, error));
    // The keyboard may reach what the mouse does not.
    await decide(visitor, { reading: banner, control: covered }, { begins: 'after-choice' });
  }
}

/**
 * A control that says “refuse” may only open the settings, and refuse nothing yet: then the visitor goes
 * on there.
 */
async function refuseFurther(visitor: Visitor, banner: LayerReading): Promise<void> {
  const hadSwitches = banner.controls.some(({ checked }) => checked !== null);
  if (visitor.notes.isStored !== false || hadSwitches) return;
  await seesGone(banner.ref, closeMs);
  const layers = await findSettingsLayers(visitor.visit);
  const opened = layers.find(({ scored }) => scored.candidate.toggles > 0);
  const reading = opened && (await readLayer(visitor, opened, 2));
  if (!reading) return;
  visitor.visit.leavePhase();
  const settings = { reading, categories: await readCategories(reading) };
  await refuseInSettings(visitor, settings, 'after-choice');
}

/** Says why nothing could be refused: that it costs money, where it does, else what stood in the way. */
function whyNot(banner: LayerReading, { message }: NoWayThrough): string {
  const [paid] = controlsOf(banner, 'subscribe');
  if (!paid) return controlsOf(banner, 'customize').length > 0 ? message : noRefusal;
  const price = priceIn(banner.text);
  const named = price === null || paid.text.includes(price) ? '' : ` (${price})`;
  return `Refusing is offered only against payment: “${paid.text}”${named}.`;
}

/** Finds a sum of money in a text, with its currency; null where it names none. */
function priceIn(text: string): string | null {
  const sum = /\d+(?:[.,]\d{1,2})?/.source;
  const currency = String.raw`(?:€|£|\$|¥|eur|usd|gbp|chf|kr|zł|pln|kč|ft|lei)(?!\p{L})`;
  const price = new RegExp(`(?:[€£$]\\s?${sum})|(?:${sum}\\s?${currency})`, 'iu');
  return price.exec(text)?.[0] ?? null;
}

/**
 * Refuses in open settings: by their own control, else by switching everything off and saving.
 * @throws {NoWayThrough} where a switch does not follow, or nothing saves
 */
export async function refuseInSettings(
  visitor: Visitor,
  settings: Settings,
  begins: Phase,
): Promise<void> {
  if (await pressRefuse(visitor, settings.reading, begins)) {
    await leaveSettings(visitor, settings);
    return;
  }
  await switchAndSave(visitor, settings, { begins, to: 'off' });
}

interface Switching {
  readonly begins: Phase;
  readonly to: 'on' | 'off';
}

/**
 * Switches all to one state, on each step where the settings have several, and saves.
 * @throws {NoWayThrough} where they show nothing that could be switched: saving them would change nothing
 */
async function switchAndSave(
  visitor: Visitor,
  settings: Settings,
  { begins, to }: Switching,
): Promise<void> {
  const since = await readAllStores(visitor);
  const seen: CategoryReading[] = [];
  const switched = await throughSteps(visitor, settings, async (step) => {
    const done = await switchEverywhere(visitor, step, () => to === 'on');
    seen.push(...step.categories, ...done.categories);
    return done;
  });
  if (seen.length === 0) throw new NoWayThrough('The settings show nothing that can be switched.');
  await saveSettings(visitor, switched, { begins, since });
}

async function pressRefuse(
  visitor: Visitor,
  reading: LayerReading,
  begins: Phase,
): Promise<boolean> {
  const roles = ['withdraw', 'refuse'] as const;
  const helped = begins === 'after-withdrawal' ? (['withdraw'] as const) : (['refuse'] as const);
  return (await choose(visitor, reading, { helped, roles, begins })) !== null;
}
