/** Page function: gives a control the focus, for pressing it with the keyboard. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** Focuses the marked control. Returns the key that presses it; null where it takes no focus. */
export function focusControl(key: string): 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp' | null {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const control = bandeau.marked(key);
  if (!(control instanceof HTMLElement) || !bandeau.isVisible(control)) return null;
  ask(control, 'focus');
  if (bandeau.activeElement() !== control) return null;
  if (control instanceof HTMLSelectElement)
    return control.selectedIndex === 0 ? 'ArrowDown' : 'ArrowUp';
  return ask(control, 'matches', 'input, [role=switch], [role=checkbox], [role=radio]')
    ? 'Space'
    : 'Enter';
}
