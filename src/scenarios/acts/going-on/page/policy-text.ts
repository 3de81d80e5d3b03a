/** Page function: how much of a policy page can be read. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/**
 * Text of the page's main part, and whether it is free: at most places of the window where it has
 * text, nothing else hides it. Without text of its own there, a point in the middle decides. What only
 * dims the page hides nothing.
 */
export function policyText(): { text: string; free: boolean } {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const found = ask(document, 'querySelector', 'main, article');
  const main = found instanceof HTMLElement ? found : ask(document, 'body');
  /** Share of the page that a cover may take away, from which on the text behind it is hidden. */
  const hiding = 0.7;
  const hides = (element: Element, pseudo?: '::backdrop'): boolean => {
    const style = getComputedStyle(element, pseudo);
    const isDrawn = style.backgroundImage !== 'none' || style.backdropFilter !== 'none';
    return isDrawn || bandeau.colorOf(style.backgroundColor)[3] >= hiding;
  };
  const isAround = (element: Element, x: number, y: number): boolean => {
    const { left, right, top, bottom } = ask(element, 'getBoundingClientRect');
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  const hasOwnContent = (element: Element): boolean =>
    ask(element, 'matches', 'img, svg, canvas, video, iframe, input') ||
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
  const isFree = (x: number, y: number): boolean => {
    const hit = bandeau.elementAt(x, y);
    if (hit === null) return false;
    if (bandeau.contains(main, hit)) return true;
    // All around a modal dialog is hit as the dialog itself, by its backdrop.
    if (!isAround(hit, x, y)) return ask(hit, 'matches', 'dialog') && !hides(hit, '::backdrop');
    if (hasOwnContent(hit)) return false;
    for (let at: Element | null = hit; at; at = bandeau.parentOf(at)) {
      if (bandeau.contains(at, main)) return at !== hit;
      if (isAround(at, x, y) && hides(at)) return false;
    }
    return false;
  };
  const places: boolean[] = [];
  const texts = ask(document, 'createTreeWalker', main, NodeFilter.SHOW_TEXT);
  const range = new Range();
  for (let seen = 0; seen < 500 && places.length < 60 && texts.nextNode(); seen += 1) {
    if ((texts.currentNode.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(texts.currentNode);
    for (const { left, top, width, height } of [...range.getClientRects()].slice(0, 20)) {
      const [x, y] = [left + width / 2, top + height / 2];
      const isInWindow = x > 0 && y > 0 && x < innerWidth && y < innerHeight;
      if (isInWindow && width > 0) places.push(isFree(x, y));
    }
  }
  const free = places.filter(Boolean).length;
  return {
    text: main.innerText.slice(0, 200_000),
    free: places.length > 0 ? free * 2 > places.length : isFree(innerWidth / 2, innerHeight / 3),
  };
}
