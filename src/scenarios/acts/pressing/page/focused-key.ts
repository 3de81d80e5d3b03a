/** Page function: the key of the marked element that has the focus. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/** Key of the focused element, or of the marked element it lies in; null where there is none. */
export function focusedKey(keys: string[]): string | null {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const focused = bandeau.activeElement();
  if (!focused || focused === bandeau.ask(document, 'body')) return null;
  const holds = (key: string): boolean => {
    const element = bandeau.marked(key);
    return element !== undefined && bandeau.contains(element, focused);
  };
  return keys.find(holds) ?? null;
}
