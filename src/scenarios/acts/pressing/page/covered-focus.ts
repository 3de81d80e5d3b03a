/** Page function: whether a layer hides what has the focus. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/** Name of the focused element where the layer covers all of it that is in the window; else null. */
export function coveredFocus(layerKey: string): string | null {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const layer = bandeau.marked(layerKey);
  const focused = bandeau.activeElement();
  if (!layer || !focused) return null;
  const points = bandeau.pointsIn(focused);
  const isCovered = ({ x, y }: { x: number; y: number }): boolean => {
    const hit = bandeau.elementAt(x, y);
    return hit !== null && bandeau.contains(layer, hit);
  };
  if (points.length === 0 || !points.every(isCovered)) return null;
  const name = bandeau.labelOf(focused).slice(0, 80);
  return name === '' ? bandeau.ask(focused, 'localName') : name;
}
