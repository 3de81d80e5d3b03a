/** Arrives at the page: loads it, waits for a banner that may come late, and looks around. */
import { findUnreadNotice } from '../../banner/finding/find-banner.js';
import { listSurfaces } from '../../banner/finding/surfaces.js';
import type { Awaited } from '../../banner/finding/wait-for-banner.js';
import type { LayerReading } from '../../banner/reading/read-layer.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import { NoWayThrough } from '../visitor/no-way-through.js';
import type { Visitor } from '../visitor/visitor.js';
import { assertContent } from './seeing/assert-content.js';
import { noteHelpBanner } from './seeing/note-help.js';
import { redrawnMs, repeatWhileRedrawn } from './seeing/redrawn.js';
import { noteSecondPage } from './going-on/second-page.js';
import { awaitBanner, readBanner } from './seeing/see-banner.js';

/** Time for a banner to come after scrolling, in milliseconds. */
const scrolledMs = 800;

/**
 * Loads the page, waits until it is quiet and reads the banner; null where none is found.
 * @throws {AuditError} the reasons of `navigate`, `settle` and `assertContent`
 */
export async function arrive(visitor: Visitor): Promise<LayerReading | null> {
  const step = await visitor.load();
  const loadedMs = Date.now();
  const { minimumMs, capMs } = visitor.visit.options.waits;
  const first = await awaitBanner(visitor, capMs);
  const { banner: found, unseenAtMs } = first.banner ? first : await lookFurther(visitor);
  await noteHelpBanner(visitor);
  if (found) {
    visitor.log.record({
      appearedAfterMs: visitor.visit.elapsedMs() - step.atMs,
      ...(unseenAtMs !== undefined && { unseenAfterMs: unseenAtMs - step.atMs }),
    });
  }
  const leftMs = Math.max(minimumMs, capMs - (Date.now() - loadedMs));
  await visitor.settle(step, { minimumMs, capMs: leftMs });
  const reading = await lookAround(visitor, found ? redrawnMs : 0);
  const unreadNotice = reading ? null : await findUnreadNotice(visitor.visit);
  if (unreadNotice === null) visitor.log.addSighting('beforeChoice', reading ? 'visible' : 'gone');
  else visitor.log.record({ unreadNotice });
  await visitor.look('before-choice');
  return reading;
}

/**
 * Arrives and insists on a banner.
 * @throws {NoWayThrough} where none is found
 * @throws {AuditError} as `arrive` does
 */
export async function arriveAtBanner(visitor: Visitor): Promise<LayerReading> {
  const reading = await arrive(visitor);
  if (reading) return reading;
  throw new NoWayThrough(
    visitor.log.notes.unreadNotice === undefined
      ? 'No consent banner was found.'
      : 'What may be the consent banner is in a language that is not understood.',
  );
}

/** Some banners come with the first scrolling. */
async function lookFurther(visitor: Visitor): Promise<Awaited> {
  const { height } = visitor.visit.options.viewport;
  visitor.note('scroll', 'half a screen');
  await visitor.turnWheel(height / 2);
  const awaited = await awaitBanner(visitor, scrolledMs);
  if (!awaited.banner) await visitor.turnWheel(-height);
  return awaited;
}

/** Where the page goes on to another by itself while it is looked at, that one is looked at instead. */
async function lookAround(visitor: Visitor, patienceMs: number): Promise<LayerReading | null> {
  const looks = await repeatWhileRedrawn(
    visitor,
    async () => {
      const result = await lookOnce(visitor, patienceMs);
      return { result, isLost: 'goneBecause' in result };
    },
    async () => {
      await visitor.settle();
      return visitor;
    },
  );
  const last = looks.at(-1);
  if (last && 'reading' in last) return last.reading;
  throw last?.goneBecause;
}

/** The banner, or the error that says that the page went away. */
type Look = { readonly reading: LayerReading | null } | { readonly goneBecause: unknown };

async function lookOnce(visitor: Visitor, patienceMs: number): Promise<Look> {
  try {
    await assertContent(visitor.visit);
    visitor.log.forgetLayers();
    const reading = await readBanner(visitor, patienceMs);
    visitor.surfaces = reading && (await listSurfaces(visitor.visit, reading.ref));
    visitor.log.record({ besides: visitor.surfaces?.others.map(({ text }) => text) ?? [] });
    if (!reading?.ref.isWholePage) await noteSecondPage(visitor);
    return { reading };
  } catch (error) {
    if (!isClosedTarget(error)) throw error;
    return { goneBecause: error };
  }
}
