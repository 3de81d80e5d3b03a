/** Refuses everything, comes again. */
import { seeAftermath } from './acts/aftermath.js';
import { refuse as refuseAll } from './acts/choices.js';
import type { ScenarioScript } from './acts/scenario.js';

export const refuse: ScenarioScript = {
  id: 'refuse',
  async run(visitor) {
    const banner = await visitor.arriveAtBanner();
    await visitor.endPhase();
    await refuseAll(visitor, banner);
    await seeAftermath(visitor, banner);
  },
};
