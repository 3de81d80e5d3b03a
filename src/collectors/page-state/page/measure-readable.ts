/** Page function: measures how much of the blocks from `findReadableBlocks` is not covered. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';
import type { ReadableBlocks } from './find-readable-blocks.js';

/** How much can be read. */
export interface ContentReading {
  /** Characters of the main content. */
  readonly textLength: number;
  readonly scrollable: boolean;
}

/**
 * Measures the uncovered text. A block is covered where something lies over it at every scroll
 * position: a banner at the foot of the window covers nothing, a wall everything. Where the page
 * may not be scrolled, a fixed element that leaves half of the window free covers nothing, and
 * blocks outside the viewport count by the uncovered share of those inside.
 */
export function measureReadable(mayScroll: boolean): ContentReading {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { bandeauContent, bandeauBlocks } = globalThis as unknown as ReadableBlocks;
  const leavesRoom = (over: Element): boolean => {
    let at: Element | null = over;
    while (at && getComputedStyle(at).position !== 'fixed') at = at.parentElement;
    return at !== null && at.getBoundingClientRect().height <= innerHeight / 2;
  };
  const seen = new Set<Element>();
  const uncovered = new Set<Element>();
  const look = (): void => {
    for (const block of bandeauBlocks.keys()) {
      if (uncovered.has(block)) continue;
      for (const rect of bandeau.rectsOf(block)) {
        const x = rect.x + Math.min(rect.width / 2, 200);
        const y = rect.y + Math.min(rect.height / 2, 40);
        const hit = document.elementFromPoint(x, y);
        if (!hit) continue;
        seen.add(block);
        const isOnTop = block.contains(hit) || hit.contains(block);
        if (isOnTop || (!mayScroll && leavesRoom(hit))) uncovered.add(block);
      }
    }
  };
  look();
  const before = scrollY;
  const end = bandeauContent.getBoundingClientRect().bottom + before;
  const step = innerHeight * 0.7;
  const steps = mayScroll ? Math.min(40, Math.ceil(end / step)) : 0;
  for (let index = 0; index < steps; index += 1) {
    scrollTo({ top: index * step, behavior: 'instant' });
    look();
  }
  if (mayScroll) scrollTo({ top: before, behavior: 'instant' });

  const share = seen.size === 0 ? 1 : uncovered.size / seen.size;
  let textLength = 0;
  for (const [block, length] of bandeauBlocks) {
    textLength += length * (seen.has(block) ? Number(uncovered.has(block)) : share);
  }

  const isScroller = (element: Element): boolean =>
    /auto|scroll/.test(getComputedStyle(element).overflowY) &&
    element.scrollHeight > element.clientHeight + 1;
  const locks = (element: Element): boolean =>
    /hidden|clip/.test(getComputedStyle(element).overflowY);
  const isLocked =
    locks(document.documentElement) ||
    locks(document.body) ||
    getComputedStyle(document.body).position === 'fixed';
  let hasScroller = false;
  for (let at: Element | null = bandeauContent; at; at = at.parentElement) {
    hasScroller ||= isScroller(at);
  }
  const scrolls = document.documentElement.scrollHeight > innerHeight + 1;
  // What is fixed takes no room: the page has then no height, and yet its text does not end in view.
  const endsInView = bandeauContent.getBoundingClientRect().bottom <= innerHeight + 1;
  return {
    textLength: Math.round(textLength),
    scrollable: hasScroller || (scrolls ? !isLocked : endsInView),
  };
}
