/** Presses an element and writes down what was done and what came of it. */
import type { LayerRef } from '../../../banner/finding/find-banner.js';
import {
  pressWithEffect,
  type PressedWithEffect,
} from '../../../banner/pressing/press-with-effect.js';
import type { ElementRef } from '../../../browser/frames/frame-worlds.js';
import type { Step } from '../../../schema/evidence/scenario.js';
import type { Phase } from '../../../schema/vocabulary.js';
import type { Visitor } from '../../visitor/visitor.js';

/** An element to press, the layer that this has its effect on, and what the step says. */
export interface PressTarget {
  readonly layer: LayerRef;
  readonly control: ElementRef;
  readonly action: Step['action'];
  readonly target: string;
  /** Whether a change is sure to be seen; else it is pressed once, since twice may undo it. */
  readonly showsEffect: boolean;
}

/**
 * Presses an element until something comes of it, by mouse and then by keyboard. Each press is a step;
 * the given phase begins just before the first. Returns whether it was pressed, and what came of it.
 */
export async function pressElement(
  visitor: Visitor,
  { action, target, ...order }: PressTarget,
  begins?: Phase,
): Promise<PressedWithEffect> {
  let atMs = 0;
  return pressWithEffect(visitor.visit, {
    ...order,
    helpBanner: visitor.help.banner,
    before: () => {
      if (begins) visitor.visit.enterPhase(begins);
      atMs = visitor.visit.elapsedMs();
    },
    onTry: ({ by, pressed }) => {
      if (pressed.pressed) visitor.note(by === 'key' ? 'key' : action, target, atMs);
    },
    onEffects: (effects) => visitor.log.completeStep({ effects: [...effects] }),
  });
}
