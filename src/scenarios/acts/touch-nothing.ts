/** What a visitor does who answers no banner: looks, scrolls, comes again, goes on to another page. */
import type { LayerReading } from '../../banner/reading/read-layer.js';
import { arrive } from './arrive.js';
import { visitSecondPage } from './visit-second-page.js';
import type { Visitor } from './visitor.js';

/** Goes through the page without an answer and ends the phase; returns the banner, or null. */
export async function touchNothing(visitor: Visitor): Promise<LayerReading | null> {
  visitor.log.addClicks(0);
  const banner = await arrive(visitor);
  await visitor.scroll();
  if (banner) await visitor.checkBanner('afterScroll');
  await visitor.look('after-scroll');
  await visitor.reload();
  await visitor.checkBanner('onReload');
  await visitSecondPage(visitor);
  await visitor.endPhase();
  return banner;
}
