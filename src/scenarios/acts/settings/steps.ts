/** Goes through settings that are laid out in several steps, one screen after the other. */
import {
  controlsOf,
  type LayerReading,
  type PressableControl,
} from '../../../banner/reading/read-layer.js';
import { nextLexicon } from '../../../knowledge/step-words.js';
import type { ControlRole } from '../../../schema/vocabulary.js';
import type { Visitor } from '../../visitor/visitor.js';
import { openBy } from './open-by.js';
import { pressChoice } from '../pressing/press-control.js';
import type { Settings } from './settings.js';

/** Steps after which a visitor gives up. */
const mostSteps = 8;
/** Roles of controls that answer, though their captions go on, as “Accept and continue”. */
const answering: ReadonlySet<ControlRole> = new Set(['accept', 'refuse', 'withdraw', 'subscribe']);
/** Words of a caption from which on it is more than “Next”. */
const mostCaptionWords = 3;

/**
 * Does the given work on each step of the settings and presses what leads to the next, for as long as
 * nothing saves them. Returns the settings as they stand on the last step. The clicks are counted.
 * @throws {NoWayThrough} where a step cannot be left, and what the work throws
 */
export async function throughSteps(
  visitor: Visitor,
  settings: Settings,
  work: (step: Settings) => Promise<Settings>,
): Promise<Settings> {
  let now = await work(settings);
  for (let steps = 1; steps < mostSteps; steps += 1) {
    const next = await goToNextStep(visitor, now);
    if (!next) break;
    now = await work(next);
  }
  return now;
}

async function goToNextStep(visitor: Visitor, { reading }: Settings): Promise<Settings | null> {
  const control = nextOf(reading);
  if (!control) return null;
  const opening = await openBy(visitor, reading.layer, async () => {
    await pressChoice(visitor, { reading, control });
    return control;
  });
  return opening?.settings ?? null;
}

function nextOf(reading: LayerReading): PressableControl | undefined {
  if (controlsOf(reading, 'save').length > 0) return undefined;
  return reading.controls.find(
    ({ role, text, inReach, disabled, checked, section }) =>
      inReach &&
      !disabled &&
      !answering.has(role) &&
      checked === null &&
      section === null &&
      text.split(/\s+/).length <= mostCaptionWords &&
      nextLexicon.count(text) > 0,
  );
}
