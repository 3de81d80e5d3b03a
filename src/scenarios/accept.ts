/** Accepts everything, comes again. */
import { seeAftermath } from './aftermath.js';
import { accept as acceptAll } from './choices.js';
import type { ScenarioScript } from './scenario.js';

export const accept: ScenarioScript = {
  id: 'accept',
  async run(visitor) {
    const banner = await visitor.arriveAtBanner();
    await visitor.endPhase();
    await acceptAll(visitor, banner);
    await seeAftermath(visitor, banner);
  },
};
