/** Presses a control as a visitor does: trusted input at a point that is visible and uncovered. */
import { placeFrame } from '../../browser/frames/frame-owner.js';
import {
  callInFrame,
  type ElementRef,
  type FrameWorld,
} from '../../browser/frames/frame-worlds.js';
import { delay } from '../../browser/visit/quiet.js';
import type { Visit } from '../../browser/visit/visit.js';
import { focusControl } from './page/focus-control.js';
import { preparePress, type PressPoint } from './page/prepare-press.js';
import { pressKey, sendInput } from './send-input.js';

/** Whether the press was made, and if not, why. */
export type Pressed =
  | { readonly pressed: true }
  | { readonly pressed: false; readonly gone: boolean; readonly reason: string };

/** Time for what loads on scrolling; a page that does nothing is quiet at once. */
const scrollWaits = { minimumMs: 100, capMs: 3000 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Time between two looks at a control that may be on the move, in milliseconds. */
const moveMs = 60;
/** Looks after which a control that still moves is pressed where it was last seen. */
const mostLooks = 20;

/**
 * Scrolls a control into view, waits until it stands still and clicks it with the mouse; its effect
 * is for the caller to see. `before` is called just before the button goes down, so that phases can
 * be cut there.
 * @throws CDP's own error where the document of the control is gone
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 * @throws {AuditError} the codes of `Visit.settle` — scrolling led to what is no page any more
 */
export async function press(
  visit: Visit,
  { world, key }: ElementRef,
  before?: () => void,
): Promise<Pressed> {
  let point = await findPoint(visit, { world, key });
  if ('refused' in point) return refusal(point);
  for (let tries = 0; tries < 3; tries += 1) {
    await sendInput(visit, 'Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      ...(await toPagePoint(visit, { world, point })),
    });
    const after = await callInFrame(world, preparePress, key);
    if ('refused' in after) return refusal(after);
    const stands = isSamePlace(point, after);
    point = after;
    if (stands) break;
  }
  const at = await toPagePoint(visit, { world, point });
  before?.();
  const button = { button: 'left', clickCount: 1, ...at } as const;
  await sendInput(visit, 'Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
  await sendInput(visit, 'Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
  return { pressed: true };
}

/**
 * Presses a control with the keyboard: the focus on it, then Enter, or Space for a switch.
 * @throws CDP's own error where the document of the control is gone
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function pressByKey(
  visit: Visit,
  { world, key }: ElementRef,
  before?: () => void,
): Promise<Pressed> {
  const name = await callInFrame(world, focusControl, key);
  if (name === null) return { pressed: false, gone: false, reason: 'it takes no keyboard focus' };
  before?.();
  await pressKey(visit, name);
  return { pressed: true };
}

/** What comes into view on scrolling may load and move the control; the look is repeated then. */
async function findPoint(visit: Visit, { world, key }: ElementRef): Promise<PressPoint> {
  const point = await callInFrame(world, preparePress, key);
  if (!('refused' in point) && point.scrolled) await visit.settle(scrollWaits);
  return standStill(world, key);
}

async function standStill(world: FrameWorld, key: string): Promise<PressPoint> {
  let last = await callInFrame(world, preparePress, key);
  for (let looks = 1; looks < mostLooks; looks += 1) {
    await delay(moveMs);
    const next = await callInFrame(world, preparePress, key);
    const isLasting =
      'refused' in next && next.refused !== 'covered' && next.refused !== 'disabled';
    if (isLasting || isSamePlace(last, next)) return next;
    last = next;
  }
  return last;
}

function isSamePlace(a: PressPoint, b: PressPoint): boolean {
  if ('refused' in a || 'refused' in b) return false;
  return Math.abs(a.x - b.x) < 1.5 && Math.abs(a.y - b.y) < 1.5;
}

function refusal({ refused, by }: Extract<PressPoint, { refused: string }>): Pressed {
  const cover = by === '' ? '' : ` by <${by}>`;
  const reason = `the control is ${refused}${cover}`;
  return { pressed: false, gone: refused === 'gone', reason };
}

/** Turns a point of a frame's viewport into one of the page's. */
async function toPagePoint(
  visit: Visit,
  { world, point }: { readonly world: FrameWorld; readonly point: Point },
): Promise<Point> {
  const place = await placeFrame(visit.worlds, world);
  return { x: point.x + (place?.x ?? 0), y: point.y + (place?.y ?? 0) };
}
