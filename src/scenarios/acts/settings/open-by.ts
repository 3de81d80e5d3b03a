/** Opens settings by whatever may open them, and waits for what was not there before. */
import {
  findSettingsLayers,
  findSettingsPage,
  nameOfLayer,
  type FoundLayer,
} from '../../../banner/finding/find-banner.js';
import { readCategories } from '../../../banner/reading/read-settings.js';
import { delay } from '../../../browser/visit/quiet.js';
import { AuditError } from '../../../schema/audit-error.js';
import type { Visitor } from '../../visitor/visitor.js';
import { pressControl, type StandingControl } from '../pressing/press-control.js';
import { readLayer } from '../seeing/see-banner.js';
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
 * banner, also where they are a page of their own. Null where the act gives null: then nothing was done.
 * @throws what the act throws
 */
export async function openBy<Done>(
  visitor: Visitor,
  layer: number,
  act: () => Promise<Done | null>,
): Promise<Opening<Done> | null> {
  const before = await lookBefore(visitor);
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
  before: Before,
  layer: number,
): Promise<Settings | null> {
  const untilMs = Date.now() + openDeadlineMs;
  let place = '';
  for (;;) {
    const opened = (await findOpened(visitor, before)) ?? (await findOwnPage(visitor, before));
    const last = place;
    place = opened ? placeOf(opened) : '';
    // What is still on its way, as a sheet that slides in, has controls out of reach.
    const isStill = place === last || Date.now() >= untilMs;
    const reading = opened && isStill && (await readLayer(visitor, opened, layer));
    if (reading) return { reading, categories: await readCategories(reading) };
    if (Date.now() >= untilMs) return null;
    await delay(pollMs);
  }
}

/** False where the control has led to what is no page. */
async function settles({ visit }: Visitor): Promise<boolean> {
  try {
    await visit.settle();
    return true;
  } catch (error) {
    if (error instanceof AuditError) return false;
    throw error;
  }
}

async function findOpened({ visit }: Visitor, before: Before): Promise<FoundLayer | undefined> {
  const layers = await findSettingsLayers(visit);
  const [opened] = layers
    .filter((found) => isNew(found, before))
    .toSorted((a, b) => contentsOf(b) - contentsOf(a) || ageOf(a, before) - ageOf(b, before));
  return opened;
}

/** The settings may be a page of their own, to which the control has led. */
async function findOwnPage(visitor: Visitor, before: Before): Promise<FoundLayer | null> {
  if (visitor.visit.url === before.url) return null;
  // Half a page would be read as one with fewer switches.
  return (await settles(visitor)) ? findSettingsPage(visitor.visit) : null;
}

/** What stood before: the page, and the text of each layer by its key and frame. */
interface Before {
  readonly url: string;
  readonly texts: ReadonlyMap<string, string>;
}

async function lookBefore({ visit }: Visitor): Promise<Before> {
  const layers = await findSettingsLayers(visit);
  return {
    url: visit.url,
    texts: new Map(layers.map((found) => [nameOfLayer(found), textOf(found)])),
  };
}

/** Tells whether a layer was not there before, or shows something else now. */
function isNew(found: FoundLayer, { texts }: Before): boolean {
  return texts.get(nameOfLayer(found)) !== textOf(found);
}

function placeOf(found: FoundLayer): string {
  const { x, y, width, height } = found.scored.candidate.box;
  return [nameOfLayer(found), ...[x, y, width, height].map((value) => Math.round(value))].join(' ');
}

function textOf({ scored }: FoundLayer): string {
  return scored.candidate.text.replaceAll(/\s+/g, ' ');
}

/** Counts what a layer of settings holds: switches, and something to save. */
function contentsOf({ scored }: FoundLayer): number {
  return Number(scored.candidate.toggles > 0) + Number(scored.roles.has('save'));
}

/** Gives 1 for a layer that stood there before, 0 for a new one: it holds less that is not the settings. */
function ageOf(found: FoundLayer, { texts }: Before): number {
  return Number(texts.has(nameOfLayer(found)));
}
