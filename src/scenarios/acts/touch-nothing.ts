/** What a visitor does who answers no banner: looks, stays a while, scrolls, comes again, goes on to another page. */
import type { LayerReading } from '../../banner/reading/read-layer.js';
import type { Visitor } from '../visitor/visitor.js';
import { arrive } from './arrive.js';
import { visitSecondPage } from './going-on/second-page.js';
import { checkBanner, checkBannerAnew } from './seeing/see-banner.js';

/**
 * Goes through the page without an answer and ends the phase. Returns the banner; null where there is
 * none.
 * @throws {AuditError} where a page of the site cannot be loaded
 */
export async function touchNothing(visitor: Visitor): Promise<LayerReading | null> {
  visitor.log.addClicks(0);
  const banner = await arrive(visitor);
  const [load] = visitor.notes.steps;
  if (load) await visitor.stay(load, visitor.visit.options.stayMs ?? 0);
  await visitor.scroll();
  if (banner) await checkBanner(visitor, 'afterScroll');
  await visitor.look('after-scroll');
  await visitor.reload();
  await checkBannerAnew(visitor, 'onReload');
  await visitSecondPage(visitor);
  await visitor.endPhase();
  return banner;
}
