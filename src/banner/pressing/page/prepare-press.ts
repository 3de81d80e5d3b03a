/** Page function: brings a control into view and finds the point a visitor would press. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** The point to press, in the frame's own viewport, or why there is none. */
export type PressPoint =
  | { readonly x: number; readonly y: number; readonly scrolled: boolean }
  | {
      readonly refused: 'gone' | 'invisible' | 'disabled' | 'covered' | 'a list';
      readonly by: string;
    };

/** Scrolls the marked control into view if needed and looks for an uncovered point of it. */
export function preparePress(key: string): PressPoint {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const marked = bandeau.marked(key);
  if (!marked || !ask(marked, 'isConnected')) return { refused: 'gone', by: '' };
  // A switch is often drawn over its own input, which is then transparent but takes the press.
  const takesPress = (element: Element): boolean =>
    bandeau.isVisible(element) || bandeau.reachablePoints(element).length > 0;
  const labels = marked instanceof HTMLInputElement ? [...(marked.labels ?? [])] : [];
  const control = [marked, ...labels].find((element) => takesPress(element));
  if (!control) return { refused: 'invisible', by: '' };
  if (ask(control, 'matches', ':disabled, [aria-disabled=true]'))
    return { refused: 'disabled', by: '' };
  // The list that it opens is no part of the page: there, the arrow keys choose.
  if (control instanceof HTMLSelectElement) return { refused: 'a list', by: '' };
  /** What has no box is brought into view by what it holds. */
  const toScroll = (element: Element): Element => {
    const [first] =
      getComputedStyle(element).display === 'contents' ? bandeau.childrenOf(element) : [];
    return first ? toScroll(first) : element;
  };
  const inView = ({ x, y }: { x: number; y: number }): boolean =>
    x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const find = (): { x: number; y: number } | undefined =>
    bandeau.reachablePoints(control).find(inView);
  let point = find();
  let scrolled = false;
  for (const block of ['nearest', 'center'] as const) {
    if (point) break;
    ask(toScroll(control), 'scrollIntoView', { block, inline: 'nearest', behavior: 'instant' });
    scrolled = true;
    point = find();
  }
  if (point) return { ...point, scrolled };
  const { x, y, width, height } = bandeau.boxOf(control);
  const over = bandeau.elementAt(x + width / 2, y + height / 2);
  const by = (over ? [ask(over, 'localName'), ask(over, 'id')] : []).filter(Boolean).join('#');
  return { refused: 'covered', by: by.slice(0, 80) };
}
