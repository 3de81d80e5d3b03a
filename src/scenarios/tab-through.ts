/** Walks through a page with the Tab key, as a visitor without a mouse does. */
import type { LayerReading } from '../banner/read-layer.js';
import { callInFrame } from '../browser/frame-worlds.js';
import { focusedKey } from './page/focused-key.js';
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

/** The texts of the layer's controls that Tab brings the focus to. */
export async function tabThrough(visitor: Visitor, reading: LayerReading): Promise<Set<string>> {
  const wanted = reading.controls.filter(({ visible, disabled }) => visible && !disabled);
  const reached = new Set<string>();
  visitor.note('key', 'Tab');
  for (let presses = 0; presses < mostTabs && reached.size < wanted.length; presses += 1) {
    const key = await tabOnce(
      visitor,
      reading,
      wanted.map((control) => control.key),
    );
    if (key !== null) reached.add(key);
  }
  return new Set(wanted.filter(({ key }) => reached.has(key)).map(({ text }) => text));
}

/** Presses Tab until a control has the focus; false where it never gets it. */
export async function tabTo(
  visitor: Visitor,
  reading: LayerReading,
  key: string,
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
