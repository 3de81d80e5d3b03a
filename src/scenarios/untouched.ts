/** Touches nothing: waits, scrolls, reloads, goes on to another page; only reads the banner and its policy. */
import { controlsOf, type LayerReading } from '../banner/read-layer.js';
import { readPolicy } from './read-policy.js';
import type { ScenarioScript } from './scenario.js';
import { tabThrough } from './tab-through.js';
import type { Visitor } from './visitor.js';
import { lookForWayBack } from './way-back.js';

export const untouched: ScenarioScript = {
  id: 'untouched',
  async run(visitor) {
    visitor.story.clicks = 0;
    const banner = await visitor.arrive();
    await visitor.scroll();
    if (banner) visitor.story.banner.afterScroll = await visitor.seesBanner();
    await visitor.look('after-scroll');
    await visitor.reload();
    visitor.story.banner.onReload = await visitor.seesBanner();
    if (await visitor.goToSecondPage()) {
      visitor.story.banner.onRevisit = await visitor.seesBanner();
      await visitor.look('on-second-page');
      await lookForWayBack(visitor);
    }
    await visitor.endPhase();
    const again = await visitor.readBanner(1);
    if (again) visitor.story.keyboardReached = await tabThrough(visitor, again);
    if (banner) await visitPolicy(visitor, again ?? banner);
  },
};

async function visitPolicy(visitor: Visitor, banner: LayerReading): Promise<void> {
  const [link] = controlsOf(banner, 'policy').filter(({ href }) => href !== undefined);
  visitor.story.policy = link ? await readPolicy(visitor, banner, link) : null;
}
