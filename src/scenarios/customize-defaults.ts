/** Opens the settings, changes nothing, saves. */
import { seeAftermath } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { readEverywhere } from './acts/read-everywhere.js';
import type { ScenarioScript } from './scenario.js';
import { noteIndicator, openSettings, saveSettings } from './acts/settings.js';

export const customizeDefaults: ScenarioScript = {
  id: 'customize-defaults',
  async run(visitor) {
    const banner = await arriveAtBanner(visitor);
    const settings = await openSettings(visitor, banner);
    await visitor.showLayer(settings.reading);
    noteIndicator(visitor, settings, 'before-choice');
    const read = await readEverywhere(visitor, settings);
    await visitor.endPhase();
    await saveSettings(visitor, read, 'after-choice');
    await seeAftermath(visitor, read.reading);
  },
};
