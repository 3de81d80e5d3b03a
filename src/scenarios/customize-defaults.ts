/** Opens the settings, changes nothing, saves. */
import { seeAftermath } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { openSettings } from './acts/settings/open-settings.js';
import { readEverywhere } from './acts/settings/read-everywhere.js';
import { saveSettings } from './acts/settings/save-settings.js';
import { noteIndicator } from './acts/settings/settings.js';
import type { ScenarioScript } from './scenario.js';

/** Blocked where the banner offers no settings, or they cannot be saved. */
export const customizeDefaults: ScenarioScript = {
  id: 'customize-defaults',
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    const settings = await openSettings(visitor, banner);
    await visitor.showLayer(settings.reading);
    noteIndicator(visitor, settings, 'before-choice');
    visitor.log.record({ categories: settings.categories });
    const all = await readEverywhere(visitor, settings);
    visitor.log.record({ categories: all.categories });
    await visitor.endPhase();
    await saveSettings(visitor, all.settings, { begins: 'after-choice' });
    await seeAftermath(visitor, all.settings.reading);
  },
};
