/** Touches nothing; only reads the banner and its policy. */
import type { LayerReading } from '../banner/reading/read-layer.js';
import { goRound } from './acts/pressing/tab-round.js';
import { readNarrow } from './acts/seeing/narrow-window.js';
import { policyLinksOf, readPolicy, type Policy } from './acts/going-on/read-policy.js';
import { readBanner } from './acts/seeing/see-banner.js';
import { touchNothing } from './acts/touch-nothing.js';
import type { ScenarioScript } from './scenario.js';
import type { Visitor } from './visitor/visitor.js';

/** Never blocked: it needs no banner. */
export const untouched: ScenarioScript = {
  id: 'untouched',
  async run(visitor) {
    const banner = await touchNothing(visitor);
    const again = await readBanner(visitor);
    if (again) await useOtherwise(visitor, again);
    if (banner) visitor.log.record({ policy: await visitPolicy(visitor, again ?? banner) });
  },
};

/** By keyboard alone, and zoomed in. */
async function useOtherwise(visitor: Visitor, banner: LayerReading): Promise<void> {
  const { reached, reading } = await goRound(visitor, banner);
  const narrow = await readNarrow(visitor, banner);
  visitor.log.record({
    keyboardReached: reached,
    ...(reading && { keyboard: reading }),
    ...(narrow && { narrow }),
  });
}

async function visitPolicy(visitor: Visitor, banner: LayerReading): Promise<Policy | null> {
  const [link] = policyLinksOf(banner, (url) => visitor.isHere(url));
  return link ? readPolicy(visitor, banner, link) : null;
}
