/** The scenarios that can be run, and those that are run by default. */
import type { ScenarioId } from '../schema/scenario-traits.js';
import { accept } from './accept.js';
import { asBot } from './as-bot.js';
import { close } from './close.js';
import { customizeDefaults } from './customize-defaults.js';
import { customizePurpose } from './customize-purpose.js';
import { embedInteract } from './embed-interact.js';
import { gpc } from './gpc.js';
import { keyboard } from './keyboard.js';
import { refuse } from './refuse.js';
import type { ScenarioScript } from './scenario.js';
import { untouched } from './untouched.js';
import { withdraw } from './withdraw.js';

/** All scenarios, by their ids. */
export const scenarios = {
  untouched,
  accept,
  refuse,
  'customize-defaults': customizeDefaults,
  'customize-social-media': customizePurpose('social-media'),
  withdraw,
  close,
  keyboard,
  gpc,
  'as-bot': asBot,
  'customize-advertising': customizePurpose('advertising'),
  'customize-analytics': customizePurpose('analytics'),
  'customize-functional': customizePurpose('functional'),
  'embed-interact': embedInteract,
} as const satisfies Record<ScenarioId, ScenarioScript>;

/** What is run unless the user says otherwise, the longest first. */
export const defaultScenarios = [
  'withdraw',
  'untouched',
  'customize-social-media',
  'customize-analytics',
  'customize-defaults',
  'accept',
  'refuse',
] as const satisfies readonly ScenarioId[];

/** What is run beside the default scenarios where one of them sees that the page offers it. */
export const scenariosWhereOffered = [
  'close',
  'embed-interact',
] as const satisfies readonly ScenarioId[];
