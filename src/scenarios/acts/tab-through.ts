/** Walks through a page with the Tab key, as a visitor without a mouse does. */
import { isLayerShown } from '../../banner/finding/find-banner.js';
import type { LayerReading } from '../../banner/reading/read-layer.js';
import { callInFrame } from '../../browser/frames/frame-worlds.js';
import { focusedKey } from './page/focused-key.js';
import { findControlAgain, type StandingControl } from './press-control.js';
import { mostAttempts, redrawnMs } from './redrawn.js';
import type { Visitor } from './visitor.js';

/** Presses after which a control that was not reached counts as not reachable. */
const mostTabs = 200;

const keys = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
} as const;

/** Presses a key once, as trusted input. */
export async function pressKey(visitor: Visitor, name: keyof typeof keys): Promise<void> {
  const { session } = visitor.visit;
  const key = keys[name];
  await session.send('Input.dispatchKeyEvent', {
    type: 'text' in key ? 'keyDown' : 'rawKeyDown',
    ...key,
  });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** The texts of the layer's controls that Tab brings the focus to; a layer drawn anew is gone through anew. */
export async function tabThrough(visitor: Visitor, reading: LayerReading): Promise<Set<string>> {
  const reached = new Set<string>();
  let standing: LayerReading | null = reading;
  for (let attempt = 1; standing && attempt <= mostAttempts; attempt += 1) {
    for (const text of await tabThroughOnce(visitor, standing)) reached.add(text);
    if (await isLayerShown(standing.ref)) break;
    standing = await visitor.findAndRead(reading.layer, redrawnMs);
  }
  return reached;
}

async function tabThroughOnce(visitor: Visitor, reading: LayerReading): Promise<string[]> {
  const wanted = reading.controls.filter(({ visible, disabled }) => visible && !disabled);
  const keysWanted = wanted.map(({ key }) => key);
  const reached = new Set<string>();
  visitor.note('key', 'Tab');
  for (let presses = 0; presses < mostTabs && reached.size < wanted.length; presses += 1) {
    const key = await tabOnce(visitor, reading, keysWanted);
    if (key !== null) reached.add(key);
  }
  return wanted.filter(({ key }) => reached.has(key)).map(({ text }) => text);
}

/**
 * Presses Tab until a control has the focus, found again where the page draws it anew; false where it
 * never gets it.
 */
export async function tabTo(visitor: Visitor, wanted: StandingControl): Promise<boolean> {
  let standing: StandingControl | null = wanted;
  for (let attempt = 1; standing && attempt <= mostAttempts; attempt += 1) {
    if (await tabToOnce(visitor, standing)) return true;
    if (await isLayerShown(standing.reading.ref)) return false;
    standing = await findControlAgain(visitor, standing);
  }
  return false;
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
  await pressKey(visitor, 'Tab');
  return callInFrame(reading.ref.world, focusedKey, among);
}
