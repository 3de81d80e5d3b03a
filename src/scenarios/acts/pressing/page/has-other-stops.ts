/** Page function: whether there is anything else to go to by Tab. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/** Tells whether another visible element than the focused one takes the focus in order. */
export function hasOtherStops(): boolean {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const focused = bandeau.activeElement();
  const able = 'a[href], button, input, select, textarea, [tabindex]';
  return [...ask(document, 'querySelectorAll', able)].some(
    (element) =>
      element instanceof HTMLElement &&
      element !== focused &&
      element.tabIndex >= 0 &&
      !ask(element, 'matches', ':disabled, [inert], [inert] *') &&
      bandeau.isVisible(element),
  );
}
