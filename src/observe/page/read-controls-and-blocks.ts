/** Page function: the labels of controls and the blocks of text that a visitor sees outside the banner. */
import type { BandeauWorld } from '../../browser/frames/page/toolkit.js';

/** Returns labels and blocks in reading order, at most 2,000 of each, of at most 300 characters. */
export function readControlsAndBlocks(bannerKey: string | null): {
  readonly labels: string[];
  readonly blocks: string[];
} {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const most = 2000;
  const longest = 300;
  const body = bandeau.ask(document, 'body');
  const banner = bannerKey === null ? undefined : bandeau.marked(bannerKey);
  const labels: string[] = [];
  bandeau.walk(body, (element) => {
    if (element === banner || labels.length >= most) return false;
    if (bandeau.isControl(element) && bandeau.isShown(element)) {
      const label = bandeau.labelOf(element).trim();
      if (label !== '' && label.length <= longest) labels.push(label);
    }
    return true;
  });
  const blocks = bandeau.blocksOf(body, most).filter((block) => block.length <= longest);
  return { labels, blocks };
}
