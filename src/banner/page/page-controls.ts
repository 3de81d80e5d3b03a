/** Page function: lists the controls of a page that could lead back to the consent choices. */
import type { BandeauWorld, PageBox } from '../../browser/page/toolkit.js';

/** A visible control outside the banner. */
export interface PageControl {
  readonly key: string;
  readonly text: string;
  readonly href: string | null;
  readonly box: PageBox;
}

/** Visible controls of the document with short captions, last first (footers end a page). */
export function pageControls(bannerKey: string | null): PageControl[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const banner = bannerKey === null ? undefined : bandeau.marked(bannerKey);
  const controls: PageControl[] = [];
  bandeau.walk(document.body, (element) => {
    if (element === banner || controls.length >= 3000) return false;
    if (!bandeau.isControl(element) || !bandeau.isVisible(element)) return true;
    const text = bandeau.labelOf(element);
    if (text === '' || text.length > 80) return true;
    const href = element instanceof HTMLAnchorElement ? element.href : null;
    controls.push({ key: bandeau.mark(element), text, href, box: bandeau.boxOf(element) });
    return true;
  });
  return controls.toReversed();
}
