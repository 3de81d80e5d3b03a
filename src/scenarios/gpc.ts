/** Touches nothing, in a browser that sends Global Privacy Control. */
import { touchNothing } from './acts/touch-nothing.js';
import type { ScenarioScript } from './scenario.js';

/** Never blocked: it needs no banner. */
export const gpc: ScenarioScript = {
  id: 'gpc',
  globalPrivacyControl: true,
  async run(visitor) {
    await touchNothing(visitor);
  },
};
