/** Page function: lists the controls of a page that could lead back to the consent choices. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** A visible control. */
export interface PageControl {
  readonly key: string;
  readonly text: string;
  /** Resolved target, for links only. */
  readonly href: string | null;
  /** Whether it leads away from the document, rather than to a place in it or a script. */
  readonly leadsAway: boolean;
  /** How it stays in view, where it is small: among parts named for consent, or not; else null. */
  readonly floats: 'named' | 'unnamed' | null;
}

/** Lists the visible controls of the document with short captions, last first (footers end a page). */
export function pageControls(): PageControl[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const here = location.href.split('#')[0];
  const leadsAway = (href: string | null): boolean =>
    href !== null && /^https?:/.test(href) && href.split('#')[0] !== here;
  const controls: PageControl[] = [];
  const floats = (element: Element): PageControl['floats'] => {
    const { width, height } = bandeau.boxOf(element);
    if (width > 300 || height > 120) return null;
    let isNamed = false;
    for (let at: Element | null = element; at; at = bandeau.parentOf(at)) {
      isNamed ||= bandeau.isNamed(at);
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return isNamed ? 'named' : 'unnamed';
    }
    return null;
  };
  bandeau.walk(bandeau.ask(document, 'body'), (element) => {
    if (controls.length >= 3000) return false;
    if (!bandeau.isControl(element) || !bandeau.isVisible(element)) return true;
    const text = bandeau.labelOf(element);
    if (text === '' || text.length > 80) return true;
    const href = element instanceof HTMLAnchorElement ? element.href : null;
    controls.push({
      key: bandeau.mark(element),
      text,
      href,
      leadsAway: leadsAway(href),
      floats: floats(element),
    });
    return true;
  });
  return controls.toReversed();
}
