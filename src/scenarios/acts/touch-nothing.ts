/** What a visitor does who answers no banner: looks, scrolls, comes again, goes on to another page. */
import type { LayerReading } from '../../banner/reading/read-layer.js';
import { arrive } from './arrive.js';
import { goToSecondPage } from './second-page.js';
import type { Visitor } from './visitor.js';
import { lookForWayBack } from './way-back.js';

/** Goes through the page without an answer and ends the phase; returns the banner, or null. */
export async function touchNothing(visitor: Visitor): Promise<LayerReading | null> {
  const banner = await arrive(visitor);
  await visitor.scroll();
  if (banner) visitor.notes.banner.afterScroll = await visitor.seesBanner();
  await visitor.look('after-scroll');
  await visitor.reload();
  visitor.notes.banner.onReload = await visitor.seesBanner();
  if (await goToSecondPage(visitor)) {
    visitor.notes.banner.onRevisit = await visitor.seesBanner();
    await visitor.look('on-second-page');
    await lookForWayBack(visitor);
  }
  await visitor.endPhase();
  return banner;
}
