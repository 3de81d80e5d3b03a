/** Refuses with the keyboard alone: Tab to the control, Enter, then the next visit. */
import { controlsOf } from '../banner/reading/read-layer.js';
import { seeAftermath } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { noteHelped } from './acts/follow-help.js';
import { NoWayThrough } from './acts/no-way-through.js';
import type { ScenarioScript } from './scenario.js';
import { pressKey, tabTo } from './acts/tab-through.js';

export const keyboard: ScenarioScript = {
  id: 'keyboard',
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    const [control] = controlsOf(banner, 'refuse');
    if (!control) throw new NoWayThrough('The first layer offers no way to refuse.');
    await visitor.endPhase();
    if (!(await tabTo(visitor, { reading: banner, control }))) {
      throw new NoWayThrough(`Tab never reached “${control.text}”.`);
    }
    noteHelped(visitor, control);
    visitor.visit.enterPhase('after-choice');
    visitor.note('key', `Enter: ${control.text}`);
    await pressKey(visitor, 'Enter');
    visitor.log.addClicks(1);
    await seeAftermath(visitor, banner);
  },
};
