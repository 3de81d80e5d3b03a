/** Presses a control of the banner, found again where the page draws it anew. */
import type { LayerReading, PressableControl } from '../../../banner/reading/read-layer.js';
import type { Phase } from '../../../schema/vocabulary.js';
import { NoWayThrough } from '../../visitor/no-way-through.js';
import type { Visitor } from '../../visitor/visitor.js';
import { noteHelped } from '../seeing/note-help.js';
import { pressElement, type PressTarget } from './press-element.js';
import { repeatWhileRedrawn } from '../seeing/redrawn.js';
import { findAgain } from '../seeing/see-banner.js';

/** A control and the layer that it was read in. */
export interface StandingControl {
  readonly reading: LayerReading;
  readonly control: PressableControl;
}

/**
 * Presses a control as `pressElement` does; one that the page draws anew meanwhile is found again. The
 * given phase begins with the first press. Returns whether anything was seen to come of it. Not a click
 * of the choice: see `pressChoice`.
 * @throws {NoWayThrough} where the control cannot be pressed
 */
export async function pressControl(
  visitor: Visitor,
  { reading, control }: StandingControl,
  begins?: Phase,
): Promise<boolean> {
  noteHelped(visitor, control);
  const presses = await repeatWhileRedrawn(
    { reading, control },
    async (standing) => {
      const result = await pressElement(visitor, targetOf(standing), begins);
      return { result, isLost: result.isLost };
    },
    (lost) => findControlAgain(visitor, lost),
  );
  const failed = presses.filter((press) => !press.pressed);
  if (failed.length < presses.length) {
    return presses.some(({ effects }) => effects.length > 0) || presses.at(-1)?.isLost === true;
  }
  const reason = failed.at(-1)?.reason ?? '';
  throw new NoWayThrough(`“${control.text}” could not be pressed: ${reason}.`);
}

/**
 * Presses a control as `pressControl` does on the way to a choice, and counts it among the clicks that
 * this takes; the one that makes the choice is for `decide`.
 * @throws {NoWayThrough} where the control cannot be pressed
 */
export async function pressChoice(visitor: Visitor, standing: StandingControl): Promise<void> {
  await pressControl(visitor, standing);
  visitor.log.addClicks(1);
}

function targetOf({ reading, control }: StandingControl): PressTarget {
  const { key, role, text, checked } = control;
  return {
    layer: reading.ref,
    control: { world: reading.ref.world, key },
    action: checked === null ? 'press' : 'toggle',
    target: `${role}: ${text}`,
    showsEffect: checked !== null || role !== 'other',
  };
}

/** Finds a control by its role and text in a banner that was drawn anew; null where it is gone. */
export async function findControlAgain(
  visitor: Visitor,
  { reading: { layer }, control: { role, text } }: StandingControl,
): Promise<StandingControl | null> {
  const reading = await findAgain(visitor, layer);
  const control = reading?.controls.find((each) => each.role === role && each.text === text);
  return reading && control ? { reading, control } : null;
}
