/** Refuses everything, comes again. */
import { seeAftermath } from './aftermath.js';
import { refuse as refuseAll } from './choices.js';
import type { ScenarioScript } from './scenario.js';

export const refuse: ScenarioScript = {
  id: 'refuse',
  async run(visitor) {
    const banner = await visitor.arriveAtBanner();
    await visitor.endPhase();
    await refuseAll(visitor, banner);
    await seeAftermath(visitor, banner);
  },
};
