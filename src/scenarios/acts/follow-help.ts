/** Goes the way to a control that the help of the config tells, and says what became of it. */
import { findBanner, type LayerRef } from '../../banner/finding/find-banner.js';
import {
  findByHelp,
  stepsOf,
  helpedRoles,
  waitForHelp,
  type HelpedElement,
  type HelpSearch,
} from '../../banner/finding/find-by-help.js';
import type { PressedWithEffect } from '../../banner/pressing/press-with-effect.js';
import type { PressableControl } from '../../banner/reading/read-layer.js';
import type { HelpUse } from '../../schema/evidence.js';
import { helpRoles, type HelpRole, type Phase } from '../../schema/vocabulary.js';
import { pressElement } from './press-element.js';
import { repeatWhileRedrawn, type Attempt } from './redrawn.js';
import type { Visitor } from './visitor.js';

/** The page is quiet when the first step is taken; what comes after it is an answer to it. */
const firstDeadlineMs = 1000;
const nextDeadlineMs = 5000;

/** What the help may tell a way to. */
export type HelpedRole = Exclude<HelpRole, 'banner'>;

/** A role, and where its way is gone. */
export interface HelpedPress {
  readonly role: HelpedRole;
  /** The layer that the last click is to have an effect on; left out where none stands. */
  readonly layer?: LayerRef | undefined;
  /** Begins just before the last click. */
  readonly begins?: Phase | undefined;
}

const reasons = {
  'not-found': 'no element of any frame matches it',
  'not-visible': 'what it matches cannot be seen',
  'not-a-selector': 'it is no CSS selector',
} as const;

/**
 * Follows the steps up to the last click. Returns how many clicks that took; null where the help
 * tells no way or its way does not lead there, which is then written down.
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
    // Once the choice is made, what was to come of it is seen by looking, not by choosing again.
    if (failure && index <= lastClick) return null;
  }
  const clicks = steps.filter(({ click }) => click !== undefined).length;
  return clicks > 0 ? clicks : null;
}

/** Writes down that a control is pressed whose role the help tells. */
export function noteHelped(visitor: Visitor, { told: isHelped, role }: PressableControl): void {
  const selector = helpedRoles(visitor.help)[role];
  const helped = helpRoles.find((each) => each === role);
  if (!isHelped || selector === undefined || helped === undefined) return;
  visitor.log.addHelpUse({ role: helped, selector, outcome: 'used' });
}

/** Writes down that what the help tells was pressed, and did not do what it is for. */
export function noteNoEffect(visitor: Visitor, role: HelpedRole, reason: string): void {
  const use = visitor.notes.help.find((each) => each.role === role);
  if (use) visitor.log.addHelpUse({ ...use, outcome: 'no-effect', reason });
}

/** Writes down whether the banner that the help tells is there. */
export async function noteHelpBanner(visitor: Visitor): Promise<void> {
  const selector = visitor.help.banner;
  if (selector === undefined) return;
  const failure = failureOf(await findByHelp(visitor.visit, selector));
  visitor.log.addHelpUse({ role: 'banner', selector, ...(failure ?? { outcome: 'used' }) });
}

/** The entry to the choices that the help tells, where it can be seen now. */
export async function findWayBackByHelp(visitor: Visitor): Promise<HelpedElement | null> {
  const { reopen, withdraw } = visitor.help;
  const first = stepsOf(reopen ?? withdraw).find(({ click }) => click !== undefined);
  const search = first?.click === undefined ? null : await findByHelp(visitor.visit, first.click);
  return search !== null && 'found' in search ? search.found : null;
}

type HelpFailure = Pick<HelpUse, 'outcome' | 'reason'>;

function failureOf(search: HelpSearch): HelpFailure | null {
  if ('found' in search) return null;
  return { outcome: search.missing, reason: reasons[search.missing] };
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
  const [before, last] = [tries.at(-2), tries.at(-1)];
  if (!last || !('missing' in last)) return last ? failureOfPress(last, step) : null;
  // What was pressed and does not come again has gone because of it.
  return before && 'pressed' in before && before.pressed ? null : failureOf(last);
}

/** What is to be pressed, and the layer that it is to have an effect on. */
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

/** Before the last click only the next step can tell what came of it, and without a layer the settings. */
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
