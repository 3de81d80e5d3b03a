/** Accepts everything, comes again. */
import { seeAftermath } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { accept as acceptAll } from './acts/choices.js';
import type { ScenarioScript } from './scenario.js';

/** Blocked where the banner offers no way to accept. */
export const accept: ScenarioScript = {
  id: 'accept',
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    await visitor.endPhase();
    await acceptAll(visitor, banner);
    await seeAftermath(visitor, banner);
  },
};
