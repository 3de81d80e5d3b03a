/** Refuses with the keyboard alone: Tab to the control, Enter, then the next visit. */
import { controlsOf } from '../banner/reading/read-layer.js';
import { seeAftermath } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { chooseByKey } from './acts/pressing/by-keyboard.js';
import type { ScenarioScript } from './scenario.js';
import { NoWayThrough } from './visitor/no-way-through.js';

/** Blocked where the first layer offers no way to refuse, or Tab never reaches it. */
export const keyboard: ScenarioScript = {
  id: 'keyboard',
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    const [control] = controlsOf(banner, 'refuse');
    if (!control) throw new NoWayThrough('The first layer offers no way to refuse.');
    await visitor.endPhase();
    await chooseByKey(visitor, { reading: banner, control }, 'after-choice');
    await seeAftermath(visitor, banner);
  },
};
