/** Touches nothing, in a browser that says that a program runs it. */
import { touchNothing } from './acts/touch-nothing.js';
import type { ScenarioScript } from './scenario.js';

/** Never blocked: it needs no banner. */
export const asBot: ScenarioScript = {
  id: 'as-bot',
  looksAutomated: true,
  async run(visitor) {
    await touchNothing(visitor);
  },
};
