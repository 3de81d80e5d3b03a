/** Looks at the controls of a first layer as they are painted: what cannot be seen offers nothing. */
import { callInFrame } from '../../browser/frames/frame-worlds.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import { delay } from '../../browser/visit/quiet.js';
import type { Visit } from '../../browser/visit/visit.js';
import type { Control } from '../../schema/evidence/banner.js';
import type { ControlRole } from '../../schema/vocabulary.js';
import { measureInk } from './page/measure-ink.js';
import type { LayerReading, PressableControl } from './read-layer.js';

/** Time in which what is just fading in becomes visible, in milliseconds. */
const fadingMs = 700;
const mostLooks = 3;

const answering: ReadonlySet<ControlRole> = new Set([
  'accept',
  'refuse',
  'customize',
  'save',
  'acknowledge',
  'withdraw',
  'close',
  'subscribe',
]);

/**
 * Returns the reading, in which a control with nothing painted in its place is not visible, whatever
 * made it so: a filter, a mask, the colour of its ground, a cover that lets clicks through.
 */
export async function seeControls(visit: Visit, reading: LayerReading): Promise<LayerReading> {
  let unseen = await unseenOf(
    visit,
    reading,
    reading.controls.filter((one) => isLookedAt(one)),
  );
  for (let looks = 1; looks < mostLooks && unseen.length > 0; looks += 1) {
    await delay(fadingMs);
    unseen = await unseenOf(visit, reading, unseen);
  }
  if (unseen.length === 0) return reading;
  const controls = reading.controls.map((control) =>
    unseen.includes(control)
      ? { ...control, visible: false, inReach: false, seen: false }
      : control,
  );
  return { ...reading, controls };
}

/** What the mouse cannot reach may be clipped away, or stand in plain sight. */
function isLookedAt({
  role,
  visible,
  seen,
  inReach,
  checked,
  pictured,
}: PressableControl): boolean {
  const mayBeSeen = visible || (seen && !inReach);
  return mayBeSeen && checked === null && !pictured && answering.has(role);
}

async function unseenOf(
  visit: Visit,
  { ref }: LayerReading,
  controls: readonly PressableControl[],
): Promise<readonly PressableControl[]> {
  if (controls.length === 0) return [];
  try {
    const { picture, view } = await takePicture(visit);
    const inView = controls.filter(({ box }) => isWithin(box, view));
    const boxes = inView.map(({ box }) => box);
    const order = { picture, width: view.width, boxes };
    const inked = await callInFrame(ref.world, measureInk, order);
    return inView.filter((_control, index) => inked[index] === false);
  } catch (error) {
    // The page went away meanwhile; whoever goes on with the reading sees that.
    if (isClosedTarget(error)) return [];
    throw error;
  }
}

interface View {
  readonly width: number;
  readonly height: number;
}

/** @see CDP `Page.captureScreenshot`; its clip counts from the top of the document */
async function takePicture({ session }: Visit): Promise<{ picture: string; view: View }> {
  const { cssVisualViewport: seen } = await session.send('Page.getLayoutMetrics');
  const view = { width: seen.clientWidth, height: seen.clientHeight };
  const clip = { x: seen.pageX, y: seen.pageY, ...view, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    clip,
  });
  return { picture: data, view };
}

/** What is partly outside the window is not judged by its painted part. */
function isWithin({ x, y, width, height }: Control['box'], view: View): boolean {
  return x >= 0 && y >= 0 && x + width <= view.width && y + height <= view.height;
}
