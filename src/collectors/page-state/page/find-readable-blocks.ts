/**
 * Page function: finds the text blocks of the main content that are drawn so that a person could
 * read them.
 */

import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** What `findReadableBlocks` leaves in the isolated world for `measureReadable`. */
export interface ReadableBlocks {
  bandeauContent: Element;
  /** Each block with the number of its characters that no box cuts off. */
  bandeauBlocks: Map<Element, number>;
}

/**
 * Finds text that is not hidden, transparent, blurred, or cut off by a box that does not scroll.
 * The main content is the article where it makes up most of the main part. Hidden text counts for
 * this choice, so that a hidden article is not replaced by the text beside it.
 */
export function findReadableBlocks(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const lengthOf = (element: Element): number => element.textContent.replaceAll(/\s+/g, ' ').length;
  const inner = 'article, [itemprop=articleBody]';
  const candidates = [...document.querySelectorAll(`main, [role=main], ${inner}`)];
  const [largest = document.body] = candidates.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const articles = [...largest.querySelectorAll(inner)];
  const main = articles.find((element) => lengthOf(element) > lengthOf(largest) / 2) ?? largest;
  const beside = 'script, style, noscript, template, nav, aside, footer, form, dialog';

  const isLegible = (element: Element): boolean => {
    if (!bandeau.isRendered(element)) return false;
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      opacity *= Number(style.opacity);
      const blurPx = Number(/blur\(([\d.]+)px\)/.exec(style.filter)?.[1] ?? 0);
      if (blurPx >= 2) return false;
    }
    const alpha = Number(/rgba\(.*, ([\d.]+)\)$/.exec(getComputedStyle(element).color)?.[1] ?? 1);
    return opacity > 0.2 && alpha > 0.2;
  };
  const uncutShare = (element: Element): number => {
    const { y: top, height } = bandeau.boxOf(element);
    let [from, to] = [top, top + height];
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (!/hidden|clip/.test(getComputedStyle(at).overflowY)) continue;
      const box = at.getBoundingClientRect();
      [from, to] = [Math.max(from, box.top), Math.min(to, box.bottom)];
    }
    return height === 0 ? 0 : Math.max(0, to - from) / height;
  };

  const lengths = new Map<Element, number>();
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const block = node.parentElement;
    const { length } = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    if (!block || length === 0 || block.closest(beside)) continue;
    lengths.set(block, (lengths.get(block) ?? 0) + length);
  }
  const blocks = [...lengths].filter(([element]) => isLegible(element));
  Object.assign(globalThis, {
    bandeauContent: main,
    bandeauBlocks: new Map(
      blocks.map(([element, length]) => [element, length * uncutShare(element)]),
    ),
  } satisfies ReadableBlocks);
}
