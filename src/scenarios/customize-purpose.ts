/** Opens the settings, switches one purpose on and all others off, saves. */
import type { Purpose } from '../schema/vocabulary.js';
import { seeAftermath } from './acts/aftermath.js';
import { arriveAtBanner } from './acts/arrive.js';
import { openSettings } from './acts/settings/open-settings.js';
import { saveSettings } from './acts/settings/save-settings.js';
import { noteIndicator } from './acts/settings/settings.js';
import { throughSteps } from './acts/settings/steps.js';
import { readAllStores } from './acts/seeing/stores.js';
import { switchEverywhere } from './acts/settings/switch-categories.js';
import type { ScenarioScript } from './scenario.js';
import { NoWayThrough } from './visitor/no-way-through.js';

/** Makes the scenario of one purpose. Blocked where the settings have no category for it. */
export function customizePurpose(purpose: Exclude<Purpose, 'unknown'>): ScenarioScript {
  return {
    id: `customize-${purpose}`,
    async run(visitor) {
      const banner = await arriveAtBanner(visitor);
      const settings = await openSettings(visitor, banner);
      noteIndicator(visitor, settings, 'before-choice');
      visitor.log.record({ categories: settings.categories });
      if (!settings.categories.some((category) => category.purpose === purpose)) {
        throw new NoWayThrough(`The settings have no category for ${purpose}.`);
      }
      await visitor.endPhase();
      const since = await readAllStores(visitor);
      const chosen = await throughSteps(visitor, settings, (step) =>
        switchEverywhere(visitor, step, (category) => category.purpose === purpose),
      );
      await saveSettings(visitor, chosen, { begins: 'after-choice', since });
      await seeAftermath(visitor, settings.reading);
    },
  };
}
