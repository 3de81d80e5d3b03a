/** Page function: lists the controls of a page that could lead back to the consent choices. */
import type { BandeauWorld } from '../../browser/page/toolkit.js';

/** A visible control. */
export interface PageControl {
  readonly key: string;
  readonly text: string;
  /** Resolved target, for links only. */
  readonly href: string | null;
  /** Whether it leads away from the document, rather than to a place in it or a script. */
  readonly leadsAway: boolean;
  /** Whether it shows no words, and its text is but its name. */
  readonly isIcon: boolean;
  /** Whether it stays in view while the page scrolls. */
  readonly floats: boolean;
}

/** Visible controls of the document with short captions, last first (footers end a page). */
export function pageControls(): PageControl[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const floats = (element: Element | null): boolean => {
    if (element === null) return false;
    if (/fixed|sticky/.test(getComputedStyle(element).position)) return true;
    return floats(bandeau.parentOf(element));
  };
  const here = location.href.split('#')[0];
  const leadsAway = (href: string | null): boolean =>
    href !== null && /^https?:/.test(href) && href.split('#')[0] !== here;
  const showsWords = (element: Element): boolean =>
    element instanceof HTMLElement && /[\p{L}\p{N}]/u.test(element.innerText);
  const controls: PageControl[] = [];
  bandeau.walk(document.body, (element) => {
    if (controls.length >= 3000) return false;
    if (!bandeau.isControl(element) || !bandeau.isVisible(element)) return true;
    const text = bandeau.labelOf(element);
    if (text === '' || text.length > 80) return true;
    const href = element instanceof HTMLAnchorElement ? element.href : null;
    const isIcon = !showsWords(element);
    controls.push({
      key: bandeau.mark(element),
      text,
      href,
      leadsAway: leadsAway(href),
      isIcon,
      floats: isIcon && floats(element),
    });
    return true;
  });
  return controls.toReversed();
}
