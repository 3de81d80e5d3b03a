/** Page function: decides whether a marked element can be seen now. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** Tells whether the element is still in the document, visible, and inside the viewport's reach. */
export function isShown(key: string): boolean {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const element = bandeau.marked(key);
  if (!element || !ask(element, 'isConnected') || !bandeau.isShown(element)) return false;
  const { x, y, width, height } = bandeau.boxOf(element);
  const isFixed = getComputedStyle(element).position === 'fixed';
  return !isFixed || (x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight);
}
