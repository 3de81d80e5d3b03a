/** Page function: where the focus is after a press of Tab. */
import type { BandeauWorld, PageBox } from '../../../../browser/frames/page/toolkit.js';

/** What is asked about. */
export interface FocusOrder {
  /** Key of the layer. */
  readonly layer: string;
  /** Keys of its controls. */
  readonly keys: readonly string[];
}

/** Where the focus is. */
export interface FocusPlace {
  /** Key of the control that has it, or holds what has it; null where it is elsewhere. */
  readonly key: string | null;
  readonly inLayer: boolean;
  /** Whether it is on another element than when this was asked before. */
  readonly moved: boolean;
  /** Whether it is on the first element again that it was on outside of the layer. */
  readonly isRound: boolean;
  /** Name of an element beside the layer that the layer covers wholly; null where it covers none. */
  readonly covered: string | null;
  /** Whether anything else could take the focus. */
  readonly hasOthers: boolean;
  readonly box: PageBox;
}

/** Returns where the focus is, and remembers it for the next time. */
export function focusPlace({ layer: layerKey, keys }: FocusOrder): FocusPlace {
  interface Memory {
    bandeauFocus?: { last: Element | null; first: Element | null };
  }
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const memory = globalThis as unknown as Memory;
  const { ask } = bandeau;
  const layer = bandeau.marked(layerKey);
  const active = bandeau.activeElement();
  const focused = active === ask(document, 'body') ? null : active;
  const inLayer = layer !== undefined && focused !== null && bandeau.contains(layer, focused);
  const past = (memory.bandeauFocus ??= { last: null, first: null });
  const moved = past.last !== focused;
  const isRound = focused !== null && moved && !inLayer && past.first === focused;
  past.last = focused;
  if (focused && !inLayer) past.first ??= focused;
  const holds = (key: string): boolean => {
    const element = bandeau.marked(key);
    return element !== undefined && focused !== null && bandeau.contains(element, focused);
  };
  const points = focused && layer && !inLayer ? bandeau.pointsIn(focused) : [];
  const isCovered = ({ x, y }: { x: number; y: number }): boolean => {
    const hit = bandeau.elementAt(x, y);
    return hit !== null && layer !== undefined && bandeau.contains(layer, hit);
  };
  const covered =
    focused && points.length > 0 && points.every(isCovered)
      ? bandeau.labelOf(focused).slice(0, 80) || ask(focused, 'localName')
      : null;
  const able = [
    ...ask(document, 'querySelectorAll', 'a[href], button, input, select, textarea, [tabindex]'),
  ].filter(
    (element) =>
      element instanceof HTMLElement &&
      element !== focused &&
      element.tabIndex >= 0 &&
      !ask(element, 'matches', ':disabled, [inert], [inert] *') &&
      bandeau.isVisible(element),
  );
  const box = layer ? bandeau.boxOf(layer) : { x: 0, y: 0, width: 0, height: 0 };
  return {
    key: keys.find(holds) ?? null,
    inLayer,
    moved,
    isRound,
    covered,
    hasOthers: able.length > 0,
    box,
  };
}
