/** Page function: the links of a page that stay on its site. */

import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/** A visible link. */
export interface PageLink {
  readonly url: string;
  readonly text: string;
  /** Whether it stands in the page's main content. */
  readonly inContent: boolean;
}

/** Visible links to other documents of the same origin, each target once, at most 300. */
export function listLinks(): PageLink[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const links = new Map<string, PageLink>();
  for (const anchor of ask(document, 'querySelectorAll', 'a[href]')) {
    if (links.size >= 300) break;
    if (!(anchor instanceof HTMLAnchorElement)) continue;
    const isHere = anchor.origin !== location.origin || anchor.pathname === location.pathname;
    if (isHere || !bandeau.isRendered(anchor) || anchor.hasAttribute('download')) continue;
    const url = anchor.origin + anchor.pathname + anchor.search;
    const text = anchor.innerText.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
    const inContent = anchor.closest('main, article') !== null;
    if (!links.has(url)) links.set(url, { url, text, inContent });
  }
  return [...links.values()];
}
