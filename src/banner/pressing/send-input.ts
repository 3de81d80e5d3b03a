/** Sends a page trusted input, as mouse and keyboard do. */
import { waitAtMost } from '../../browser/visit/quiet.js';
import type { Visit } from '../../browser/visit/visit.js';

/** A frame that a press removes never acknowledges it. */
const inputTimeoutMs = 3000;

const keys = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
} as const;

/** CDP’s bit for the shift key. */
const shiftBit = 8;

/** A key that a visitor presses. */
export type KeyName = keyof typeof keys;

/**
 * Sends one event of the mouse or the keyboard, without waiting for ever for a page that is gone, or
 * busy, to acknowledge it: what became of it is seen afterwards.
 * @throws the error of the session where the page is closed meanwhile
 */
export async function sendInput(
  { session }: Visit,
  method: 'Input.dispatchMouseEvent' | 'Input.dispatchKeyEvent',
  event: Parameters<typeof session.send>[1],
): Promise<void> {
  const sent = session.send(method, event as never);
  sent.catch(() => {
    // Expected where the page is closed later than that: nobody waits for this any more.
  });
  await waitAtMost(sent, inputTimeoutMs);
}

/**
 * Presses a key once and lets it go, wherever the focus is.
 * @throws as `sendInput` does
 */
export async function pressKey(visit: Visit, name: KeyName, modifier?: 'shift'): Promise<void> {
  const key = { ...keys[name], modifiers: modifier === 'shift' ? shiftBit : 0 };
  const type = 'text' in key ? 'keyDown' : 'rawKeyDown';
  await sendInput(visit, 'Input.dispatchKeyEvent', { type, ...key });
  await sendInput(visit, 'Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
