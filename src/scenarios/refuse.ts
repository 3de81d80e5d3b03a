/** Refuses everything, comes again. */
import { comeAgain, seeEffect } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { refuse as refuseAll } from './acts/choices.js';
import { offersEmbed } from './acts/pressing/press-placeholder.js';
import type { ScenarioScript } from './scenario.js';

/** Blocked where the banner offers no way to refuse, or only against payment. */
export const refuse: ScenarioScript = {
  id: 'refuse',
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    await visitor.endPhase();
    await refuseAll(visitor, banner);
    await seeEffect(visitor, banner);
    visitor.log.record({ offersEmbed: await offersEmbed(visitor) });
    await comeAgain(visitor);
  },
};
