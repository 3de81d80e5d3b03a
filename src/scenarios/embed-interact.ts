/** Refuses everything, then presses the placeholder of one embed, comes again. */
import { seeAftermath } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { refuse } from './acts/choices.js';
import { seesGone } from './acts/seeing/see-banner.js';
import { pressPlaceholder } from './acts/pressing/press-placeholder.js';
import type { ScenarioScript } from './scenario.js';

/** What one embed’s own placeholder lets in, beyond a refusal. */
export const embedInteract: ScenarioScript = {
  id: 'embed-interact',
  isOffered: ({ offersEmbed }) => offersEmbed === true,
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    await visitor.endPhase();
    await refuse(visitor, banner);
    await seesGone(banner.ref);
    await visitor.settle();
    await pressPlaceholder(visitor);
    await seeAftermath(visitor, banner);
  },
};
