/** Touches nothing, in a browser that sends Global Privacy Control. */
import type { ScenarioScript } from './scenario.js';
import { touchNothing } from './acts/touch-nothing.js';

export const gpc: ScenarioScript = {
  id: 'gpc',
  globalPrivacyControl: true,
  async run(visitor) {
    await touchNothing(visitor);
  },
};
