/** Page function: marks a link of the page that leads to an address. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/** Marks the first visible link to the address that opens in the same window. Returns its key; null where there is none. */
export function markLink(url: string): string | null {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const links = [...bandeau.ask(document, 'querySelectorAll', 'a[href]')];
  const link = links.find(
    (anchor) =>
      anchor instanceof HTMLAnchorElement &&
      anchor.origin + anchor.pathname + anchor.search === url &&
      /^(?:_self|_top|_parent)?$/.test(anchor.target) &&
      bandeau.isVisible(anchor),
  );
  return link ? bandeau.mark(link) : null;
}
