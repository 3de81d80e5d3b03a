/** Goes through a page with the keyboard alone, as a visitor without a mouse does. */
import { isLayerShown } from '../../../banner/finding/find-banner.js';
import { pressKey } from '../../../banner/pressing/send-input.js';
import type { LayerReading } from '../../../banner/reading/read-layer.js';
import { callInFrame } from '../../../browser/frames/frame-worlds.js';
import type { Phase } from '../../../schema/vocabulary.js';
import { NoWayThrough } from '../../visitor/no-way-through.js';
import type { Visitor } from '../../visitor/visitor.js';
import { noteHelped } from '../seeing/note-help.js';
import { focusedKey } from './page/focused-key.js';
import { findControlAgain, type StandingControl } from './press-control.js';
import { repeatWhileRedrawn } from '../seeing/redrawn.js';

/** Presses after which a control that was not reached counts as not reachable. */
const mostTabs = 200;

/**
 * Presses Tab until a control has the focus, and then Enter; the given phase begins with that. It
 * counts as one click.
 * @throws {NoWayThrough} where Tab never brings the focus to the control
 */
export async function chooseByKey(
  visitor: Visitor,
  wanted: StandingControl,
  begins: Phase,
): Promise<void> {
  const { control } = wanted;
  if (!(await tabTo(visitor, wanted))) {
    throw new NoWayThrough(`Tab never reached “${control.text}”.`);
  }
  noteHelped(visitor, control);
  visitor.visit.enterPhase(begins);
  visitor.note('key', `Enter: ${control.text}`);
  await pressKey(visitor.visit, 'Enter');
  visitor.log.addClicks(1);
}

/** False where the control never gets the focus; it is found again where the page draws it anew. */
async function tabTo(visitor: Visitor, wanted: StandingControl): Promise<boolean> {
  const reached = await repeatWhileRedrawn(
    wanted,
    async (standing) => {
      const result = await tabToOnce(visitor, standing);
      return { result, isLost: !result && !(await isLayerShown(standing.reading.ref)) };
    },
    (lost) => findControlAgain(visitor, lost),
  );
  return reached.at(-1) === true;
}

async function tabToOnce(
  visitor: Visitor,
  { reading, control: { key } }: StandingControl,
): Promise<boolean> {
  visitor.note('key', 'Tab');
  for (let presses = 0; presses < mostTabs; presses += 1) {
    if ((await tabOnce(visitor, reading, [key])) === key) return true;
  }
  return false;
}

async function tabOnce(
  visitor: Visitor,
  reading: LayerReading,
  among: string[],
): Promise<string | null> {
  await pressKey(visitor.visit, 'Tab');
  return callInFrame(reading.ref.world, focusedKey, among);
}
