/** Accepts everything, comes again. */
import { seeAftermath } from './acts/aftermath.js';
import { accept as acceptAll } from './acts/choices.js';
import type { ScenarioScript } from './acts/scenario.js';

export const accept: ScenarioScript = {
  id: 'accept',
  async run(visitor) {
    const banner = await visitor.arriveAtBanner();
    await visitor.endPhase();
    await acceptAll(visitor, banner);
    await seeAftermath(visitor, banner);
  },
};
