/** Page function: marks the controls of a layer whose role the help gives. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** Marks the first match in view for each role. Returns the keys; roles without a match are left out. */
export function markHelped(
  layerKey: string,
  selectors: Readonly<Record<string, string>>,
): Record<string, string> {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const layer = bandeau.marked(layerKey);
  const keys: Record<string, string> = {};
  const isMatch = (element: Element, selector: string): boolean => {
    try {
      return bandeau.ask(element, 'matches', selector) && bandeau.isShown(element);
    } catch {
      // A SyntaxError: what is no selector matches nothing.
      return false;
    }
  };
  if (!layer) return keys;
  bandeau.walk(layer, (element) => {
    const role = Object.keys(selectors).find(
      (each) => keys[each] === undefined && isMatch(element, selectors[each] ?? ''),
    );
    if (role !== undefined) keys[role] = bandeau.mark(element);
    return true;
  });
  return keys;
}
