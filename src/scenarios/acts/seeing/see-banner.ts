/** Looks at the banner: waits for it, reads it, finds it again, sees it go. */
import { findBanner, isLayerShown, type LayerRef } from '../../../banner/finding/find-banner.js';
import { findBannerByHelp, helpedRoles } from '../../../banner/finding/find-by-help.js';
import { isStillAsked } from '../../../banner/finding/surfaces.js';
import { waitForBanner, type Awaited } from '../../../banner/finding/wait-for-banner.js';
import { readBannerLayer, type LayerReading } from '../../../banner/reading/read-layer.js';
import { seeControls } from '../../../banner/reading/see-controls.js';
import { delay } from '../../../browser/visit/quiet.js';
import type { ControlRole } from '../../../schema/vocabulary.js';
import type { BannerSightings } from '../../visitor/visit-notes.js';
import type { Visitor } from '../../visitor/visitor.js';
import { assertNoStandIn } from './assert-content.js';
import { redrawnMs, repeatWhileRedrawn } from './redrawn.js';

/**
 * Time for a choice to close the banner, in milliseconds (engineering default of the rules
 * catalogue, `refuse-control-works`; no source gives one).
 */
const effectDeadlineMs = 5000;
const pollMs = 100;

/** Waits for a banner, so many milliseconds at most. */
export async function awaitBanner({ visit, help }: Visitor, deadlineMs: number): Promise<Awaited> {
  return waitForBanner(visit, deadlineMs, { helpBanner: help.banner });
}

/**
 * Looks whether the question for consent is still asked on the present page, and notes it for this
 * moment. A page that does nothing but ask is the banner again where it was at first, else a page of
 * settings.
 * @throws {AuditError} the codes of `assertNoStandIn` — the page was loaded again, and another came
 */
export async function checkBanner(
  visitor: Visitor,
  moment: keyof BannerSightings,
): Promise<'visible' | 'gone'> {
  if (moment === 'onReload' || moment === 'onRevisit') await assertNoStandIn(visitor.visit);
  const seen = (await isAsked(visitor)) ? 'visible' : 'gone';
  visitor.log.addSighting(moment, seen);
  return seen;
}

async function isAsked({ visit, help, surfaces }: Visitor): Promise<boolean> {
  const helped = help.banner === undefined ? null : await findBannerByHelp(visit, help.banner);
  if (helped) return true;
  if (surfaces) return isStillAsked(visit, surfaces);
  const found = await findBanner(visit);
  return found !== null && !found.isWholePage;
}

/**
 * Looks whether a banner stands on a page that has just been loaded: at once, and where there is none,
 * once more when the visitor has moved, since some banners wait for that. What it noted is what was
 * seen first of the two, so that moving cannot take a banner away that stood there again.
 */
export async function checkBannerAnew(
  visitor: Visitor,
  moment: keyof BannerSightings,
): Promise<'visible' | 'gone'> {
  const atOnce = await checkBanner(visitor, moment);
  await visitor.stir();
  return atOnce === 'visible' ? atOnce : checkBanner(visitor, moment);
}

/**
 * Reads the banner that stands now and shows it to the observer; null where there is none.
 * @param patienceMs time in which one that is just drawn anew may come back, in milliseconds
 */
export async function readBanner(visitor: Visitor, patienceMs = 0): Promise<LayerReading | null> {
  const found = await findAndRead(visitor, 1, patienceMs);
  const reading = found && (await whenReady(visitor, found));
  if (reading) await visitor.showLayer(reading);
  return reading;
}

const answering: ReadonlySet<ControlRole> = new Set(['accept', 'refuse', 'acknowledge']);
const disabledPollMs = 200;

/** Longest entrance of a banner that is waited for, in milliseconds (engineering default). */
const entranceMs = 2000;

/** What slides in has answers out of reach: it is read again until they are there, or it stays where it is. */
async function whenStill(visitor: Visitor, first: LayerReading): Promise<LayerReading> {
  const untilMs = Date.now() + entranceMs;
  let reading = first;
  let place = '';
  while (hidesAnswers(reading) && placeOf(reading) !== place && Date.now() < untilMs) {
    place = placeOf(reading);
    await delay(pollMs);
    reading = (await readLayer(visitor, reading.ref, reading.layer)) ?? reading;
  }
  return reading;
}

function hidesAnswers({ controls }: LayerReading): boolean {
  return controls.some(({ role, visible }) => answering.has(role) && !visible);
}

/** A text that is the same for the same boxes. */
function placeOf({ box, controls }: LayerReading): string {
  return JSON.stringify([box, controls.map((control) => control.box)]);
}

/**
 * Waits until a banner that is still on its way stands, and until one whose answers are disabled can
 * be answered, as long as for a banner at most: a server may draw it before its scripts have started.
 */
async function whenReady(visitor: Visitor, first: LayerReading): Promise<LayerReading> {
  const untilMs = Date.now() + visitor.visit.options.waits.capMs;
  let reading = await whenStill(visitor, first);
  while (isAsleep(reading) && Date.now() < untilMs) {
    await delay(disabledPollMs);
    reading = (await readLayer(visitor, reading.ref, reading.layer)) ?? reading;
  }
  return reading === first ? first : seeControls(visitor.visit, reading);
}

function isAsleep({ controls }: LayerReading): boolean {
  const answers = controls.filter(({ role, visible }) => visible && answering.has(role));
  return answers.length > 0 && answers.every(({ disabled }) => disabled);
}

/** Reads a banner that the page has just drawn anew; null where it does not come back. */
export async function findAgain(visitor: Visitor, layer: number): Promise<LayerReading | null> {
  return findAndRead(visitor, layer, redrawnMs);
}

/** A banner may be replaced by an equal one between the look that finds it and the reading. */
async function findAndRead(
  visitor: Visitor,
  layer: number,
  patienceMs: number,
): Promise<LayerReading | null> {
  const find = async (): Promise<LayerRef | null> =>
    (await awaitBanner(visitor, patienceMs)).banner;
  const readings = await repeatWhileRedrawn(
    await find(),
    async (found) => {
      const result = await readLayer(visitor, found, layer);
      return { result: result && (await seeControls(visitor.visit, result)), isLost: !result };
    },
    find,
  );
  return readings.at(-1) ?? null;
}

/** Reads a layer, with the roles that the help gives; null where it is gone meanwhile. */
export async function readLayer(
  { help }: Visitor,
  ref: LayerRef,
  layer: number,
): Promise<LayerReading | null> {
  return readBannerLayer(ref, layer, helpedRoles(help));
}

/** Waits for a layer to go away. Returns whether it did. */
export async function seesGone(layer: LayerRef, deadlineMs = effectDeadlineMs): Promise<boolean> {
  const untilMs = Date.now() + deadlineMs;
  while (await isLayerShown(layer)) {
    if (Date.now() >= untilMs) return false;
    await delay(pollMs);
  }
  return true;
}
