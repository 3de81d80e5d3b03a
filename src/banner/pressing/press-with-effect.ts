/** Presses a control until something comes of it: pages often answer only once their scripts have started. */
import { delay } from '../../browser/visit/quiet.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import type { PressEffect } from '../../schema/vocabulary.js';
import { isRedrawn, listEffects, readState, type State, type Watched } from './layer-state.js';
import { press, pressByKey, type Pressed } from './press.js';

/** One try at pressing a control. */
export interface Try {
  readonly by: 'mouse' | 'key';
  readonly pressed: Pressed;
}

/** Whether the control was pressed, and what was seen after the last try. */
export type PressedWithEffect = Pressed & PressOutcome;

interface PressOutcome {
  /** None where no change was seen. */
  readonly effects: readonly PressEffect[];
  /** Whether the page removed it, or drew it anew, before it answered: it may be found again. */
  readonly isLost: boolean;
}

/** A control, the layer that pressing it has its effect on, and what is called at each try. */
export interface PressOrder extends Watched {
  /** Whether a change is sure to be seen; else it is pressed once, since twice may undo it. */
  readonly showsEffect: boolean;
  /** Called just before each press. */
  readonly before: () => void;
  readonly onTry: (made: Try) => void;
  /** Called with what came of a press. */
  readonly onEffects: (effects: readonly PressEffect[]) => void;
}

const pollMs = 80;
/** How each try is made and how long its effect is waited for, in milliseconds. */
const tries = [
  { by: 'mouse', waitMs: 900 },
  { by: 'mouse', waitMs: 1000 },
  { by: 'mouse', waitMs: 1000 },
  { by: 'key', waitMs: 800 },
] as const;

/**
 * Presses with the mouse, again where nothing changes, then with the keyboard. Returns the first try
 * that was a press; the first of all, if none was one.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 * @throws {AuditError} the codes of `Visit.settle` — scrolling led to what is no page any more
 */
export async function pressWithEffect(visit: Visit, order: PressOrder): Promise<PressedWithEffect> {
  const before = await readState(visit, order);
  const made: Pressed[] = [];
  let outcome: PressOutcome = { effects: [], isLost: false };
  for (const { by, waitMs } of triesOf(order)) {
    // What the mouse could not press at the first try, it cannot press at the next.
    if (by === 'mouse' && made.some(({ pressed }) => !pressed)) continue;
    const pressed = await pressOnce(visit, order, by);
    order.onTry({ by, pressed });
    made.push(pressed);
    if (pressed.pressed) {
      outcome = await waitForEffects(visit, order, { before, waitMs });
      order.onEffects(outcome.effects);
      if (outcome.isLost || outcome.effects.length > 0) break;
    } else if (pressed.gone) break;
  }
  const first = firstPress(made);
  // A control that goes away once it was pressed is not lost: going is its answer.
  return { ...first, ...outcome, isLost: first.pressed ? outcome.isLost : first.gone };
}

function triesOf({ showsEffect }: PressOrder): readonly (typeof tries)[number][] {
  return showsEffect ? tries : tries.slice(0, 1);
}

function firstPress(made: readonly Pressed[]): Pressed {
  return made.find(({ pressed }) => pressed) ?? made[0] ?? neverPressed;
}

const neverPressed: Pressed = { pressed: false, gone: true, reason: 'the control is gone' };

async function pressOnce(visit: Visit, order: PressOrder, by: Try['by']): Promise<Pressed> {
  try {
    return await (by === 'mouse' ? press : pressByKey)(visit, order.control, order.before);
  } catch (error) {
    if (!isClosedTarget(error)) throw error;
    return { pressed: false, gone: true, reason: 'the document of the control is gone' };
  }
}

interface Wait {
  readonly before: State;
  readonly waitMs: number;
}

/** Looks until something has changed; no effects where nothing does in the time given. */
async function waitForEffects(
  visit: Visit,
  order: PressOrder,
  { before, waitMs }: Wait,
): Promise<PressOutcome> {
  const untilMs = Date.now() + waitMs;
  for (;;) {
    await delay(pollMs);
    const after = await readState(visit, order);
    const isLost = await isRedrawn(before, after);
    const effects = isLost ? [] : listEffects(before, after);
    if (effects.length > 0 || Date.now() >= untilMs) return { effects, isLost };
  }
}
