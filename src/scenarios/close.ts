/** Closes the banner by its X, comes again. */
import { controlsOf } from '../banner/reading/read-layer.js';
import { seeAftermath } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { decide } from './acts/pressing/decide.js';
import type { ScenarioScript } from './scenario.js';
import { NoWayThrough } from './visitor/no-way-through.js';

/** Blocked where the banner has no control that closes it. */
export const close: ScenarioScript = {
  id: 'close',
  isOffered({ layers }) {
    const first = layers.find(({ layer }) => layer === 1);
    return first?.controls.some(({ role, inReach }) => role === 'close' && inReach) ?? false;
  },
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    const [control] = controlsOf(banner, 'close');
    if (!control) throw new NoWayThrough('The banner has no control that closes it.');
    await visitor.endPhase();
    await decide(visitor, { reading: banner, control }, { begins: 'after-choice' });
    await seeAftermath(visitor, banner);
  },
};
