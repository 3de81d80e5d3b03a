/** Page function: where the focus is after a press of Tab. */
import type { BandeauWorld, PageBox } from '../../../../browser/frames/page/toolkit.js';

/** Where the focus is. */
export interface FocusPlace {
  /** Key of the control that has it, or holds what has it; null where it is elsewhere. */
  readonly key: string | null;
  readonly inLayer: boolean;
  /** Whether it is on another element than when this was asked before. */
  readonly moved: boolean;
  /** Whether it is on the first element again that it was on outside of the layer. */
  readonly isRound: boolean;
  readonly box: PageBox;
}

/**
 * Returns where the focus is, and remembers it for the next time; null where the layer is gone.
 * @param keys those of the layer's controls
 */
export function focusPlace(layerKey: string, keys: readonly string[]): FocusPlace | null {
  const { bandeau, bandeauFocus: past = { last: null, first: null } } =
    globalThis as unknown as BandeauWorld & {
      bandeauFocus?: { last: Element | null; first: Element | null };
    };
  Object.assign(globalThis, { bandeauFocus: past });
  const layer = bandeau.marked(layerKey);
  if (!layer) return null;
  const box = bandeau.boxOf(layer);
  const focused = bandeau.activeElement();
  const moved = past.last !== focused;
  past.last = focused;
  const nowhere = { key: null, inLayer: false, moved, isRound: false, box };
  if (!focused || focused === bandeau.ask(document, 'body')) return nowhere;
  if (!bandeau.contains(layer, focused)) {
    const isRound = moved && past.first === focused;
    past.first ??= focused;
    return { ...nowhere, isRound };
  }
  const holds = (key: string): boolean => {
    const element = bandeau.marked(key);
    return element !== undefined && bandeau.contains(element, focused);
  };
  return { ...nowhere, key: keys.find(holds) ?? null, inLayer: true };
}
