/** Closes the banner by its X, comes again. */
import { controlsOf } from '../banner/reading/read-layer.js';
import { seeAftermath } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { pressChoice } from './acts/press-control.js';
import type { ScenarioScript } from './scenario.js';
import { NoWayThrough } from './visitor/no-way-through.js';

/** Blocked where the banner has no control that closes it. */
export const close: ScenarioScript = {
  id: 'close',
  needs: 'close',
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    const [control] = controlsOf(banner, 'close');
    if (!control) throw new NoWayThrough('The banner has no control that closes it.');
    await visitor.endPhase();
    await pressChoice(visitor, { reading: banner, control }, 'after-choice');
    await seeAftermath(visitor, banner);
  },
};
