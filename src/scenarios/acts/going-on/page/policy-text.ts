/** Page function: how much of a policy page can be read. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/**
 * Text of the page's main part, and whether it is free: at most places of the window where it has
 * text, nothing else lies above it. Without text of its own there, a point in the middle decides.
 */
export function policyText(): { text: string; free: boolean } {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const found = ask(document, 'querySelector', 'main, article');
  const main = found instanceof HTMLElement ? found : ask(document, 'body');
  const isFree = (x: number, y: number): boolean => {
    const hit = bandeau.elementAt(x, y);
    return hit !== null && bandeau.contains(main, hit);
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
