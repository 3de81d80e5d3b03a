/** Goes the way to a control that the help of the config gives, and notes what became of it. */
import { findBanner, type LayerRef } from '../../../banner/finding/find-banner.js';
import {
  stepsOf,
  waitForHelp,
  type HelpedElement,
  type HelpSearch,
} from '../../../banner/finding/find-by-help.js';
import type { PressedWithEffect } from '../../../banner/pressing/press-with-effect.js';
import type { Phase } from '../../../schema/vocabulary.js';
import type { Visitor } from '../../visitor/visitor.js';
import { failureOf, type HelpedRole, type HelpFailure } from '../seeing/note-help.js';
import { pressElement } from './press-element.js';
import { repeatWhileRedrawn, type Attempt } from '../seeing/redrawn.js';

/**
 * Time for what a step names to be seen, in milliseconds. The page is quiet when the first step is
 * taken; what the later ones name has yet to come, as its answer.
 */
const firstDeadlineMs = 1000;
const nextDeadlineMs = 5000;

/** The role of the control that the way leads to, and what the last click is to do. */
export interface HelpedPress {
  readonly role: HelpedRole;
  /** The layer that the last click has its effect on; left out where none stands. */
  readonly layer?: LayerRef | undefined;
  /** The phase that begins just before the last click. */
  readonly begins?: Phase | undefined;
}

/**
 * Follows the steps of the help and notes for its role what became of them. Returns how many clicks
 * the way took; null where the help gives none, or one that breaks off before its last click is made.
 */
export async function followHelp(visitor: Visitor, press: HelpedPress): Promise<number | null> {
  const steps = stepsOf(visitor.help[press.role]);
  const lastClick = steps.findLastIndex(({ click }) => click !== undefined);
  for (const [index, { click, waitFor = '' }] of steps.entries()) {
    const selector = click ?? waitFor;
    const deadlineMs = index === 0 ? firstDeadlineMs : nextDeadlineMs;
    const step = { ...press, selector, deadlineMs, isLast: index === lastClick };
    const failure = await (click === undefined ? waitForElement : pressByHelp)(visitor, step);
    const use = failure ?? { outcome: 'used' };
    visitor.log.addHelpUse({ role: press.role, selector, ...use });
    // Steps after the last click only wait: what came of the choice is seen afterwards in any case.
    if (failure && index <= lastClick) return null;
  }
  const clicks = steps.filter(({ click }) => click !== undefined).length;
  return clicks > 0 ? clicks : null;
}

interface HelpedStep extends HelpedPress {
  readonly selector: string;
  readonly deadlineMs: number;
  /** Whether it is the last click. */
  readonly isLast: boolean;
}

async function waitForElement(
  visitor: Visitor,
  { selector, deadlineMs }: HelpedStep,
): Promise<HelpFailure | null> {
  visitor.note('wait', selector);
  return failureOf(await waitForHelp(visitor.visit, selector, deadlineMs));
}

/** Presses what the selector names, again where the page draws it anew meanwhile. */
async function pressByHelp(visitor: Visitor, step: HelpedStep): Promise<HelpFailure | null> {
  const { selector, deadlineMs } = step;
  const search = (): Promise<HelpSearch> => waitForHelp(visitor.visit, selector, deadlineMs);
  const tries = await repeatWhileRedrawn<HelpedTarget, HelpedTry>(
    { search: await search(), layer: step.layer },
    (target) => tryByHelp(visitor, step, target),
    async ({ layer, search: lost }) => ({
      layer: layer && ((await findBanner(visitor.visit, visitor.help.banner)) ?? foundIn(lost)),
      search: await search(),
    }),
  );
  const [previous, last] = [tries.at(-2), tries.at(-1)];
  if (!last) return null;
  if (!('missing' in last)) return failureOfPress(last, step);
  // What was pressed and does not come again has gone because of it.
  const hasAnswered = previous !== undefined && 'pressed' in previous && previous.pressed;
  return hasAnswered ? null : failureOf(last);
}

/** What the selector matches now, and the layer that pressing it has its effect on. */
interface HelpedTarget {
  readonly search: HelpSearch;
  readonly layer: LayerRef | undefined;
}

type HelpedTry = PressedWithEffect | Exclude<HelpSearch, { readonly found: unknown }>;

function foundIn(search: HelpSearch): HelpedElement | undefined {
  return 'found' in search ? search.found : undefined;
}

async function tryByHelp(
  visitor: Visitor,
  step: HelpedStep,
  { search, layer }: HelpedTarget,
): Promise<Attempt<HelpedTry>> {
  if (!('found' in search)) return { result: search, isLost: false };
  const result = await pressFound(visitor, { ...step, layer }, search.found);
  return { result, isLost: result.isLost };
}

function failureOfPress(made: PressedWithEffect, step: HelpedStep): HelpFailure | null {
  if (!made.pressed) return { outcome: 'not-pressed', reason: made.reason };
  if (made.effects.length > 0 || !showsEffect(step)) return null;
  return { outcome: 'no-effect', reason: 'nothing changed when it was pressed' };
}

/**
 * Whether the layer must change. Before the last click, the next step shows whether one has worked;
 * where no layer stands, the settings that it opens do.
 */
function showsEffect({ isLast, layer }: HelpedStep): boolean {
  return isLast && layer !== undefined;
}

async function pressFound(
  visitor: Visitor,
  step: HelpedStep,
  element: HelpedElement,
): Promise<PressedWithEffect> {
  const { role, selector, layer, begins, isLast } = step;
  const name = element.text === '' ? selector : `${element.text} (${selector})`;
  return pressElement(
    visitor,
    {
      layer: layer ?? element,
      control: element,
      action: role === 'reopen' ? 'open-settings' : 'press',
      target: `${role}: ${name}`,
      showsEffect: showsEffect(step),
    },
    isLast ? begins : undefined,
  );
}
