/** Page function: lists the controls of a page that could lead back to the consent choices. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** A visible control, or one that a visible control folds out. */
export interface PageControl {
  /** Of the control that folds it out, where it is behind one. */
  readonly key: string;
  readonly text: string;
  /** Resolved target, for links only. */
  readonly href: string | null;
  /** Whether it leads away from the document, rather than to a place in it or a script. */
  readonly leadsAway: boolean;
  /** How it stays in view, where it is small: among parts named for consent, or not; else null. */
  readonly floats: 'named' | 'unnamed' | null;
  /** Whether it is in a closed part of the page, such as a menu, that a visible control folds out. */
  readonly isBehind: boolean;
}

/**
 * Lists the controls of the document with short captions that are visible or can be folded out, last
 * first (footers end a page).
 */
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
  const openers = new Map<Element, Element | null>();
  /** What folds a part out: the summary of closed details, or the control that names the part. */
  const openerOfPart = (part: Element): Element | null => {
    if (bandeau.ask(part, 'matches', 'details:not([open])')) {
      return bandeau.ask(part, 'querySelector', ':scope > summary');
    }
    const id = bandeau.ask(part, 'getAttribute', 'id') ?? '';
    const named = `[aria-expanded=false][aria-controls="${CSS.escape(id)}"]`;
    return id === '' ? null : bandeau.ask(document, 'querySelector', named);
  };
  const openerOf = (element: Element): Element | null => {
    for (let at = bandeau.parentOf(element); at; at = bandeau.parentOf(at)) {
      const opener = openers.has(at) ? (openers.get(at) ?? null) : openerOfPart(at);
      openers.set(at, opener);
      if (opener && opener !== element && bandeau.isVisible(opener)) return opener;
    }
    return null;
  };
  bandeau.walk(bandeau.ask(document, 'body'), (element) => {
    if (controls.length >= 3000) return false;
    if (!bandeau.isControl(element)) return true;
    const isBehind = !bandeau.isVisible(element);
    const pressed = isBehind ? openerOf(element) : element;
    if (!pressed) return true;
    const shown = isBehind ? element.textContent : bandeau.labelOf(element);
    const text = shown.replaceAll(/\s+/g, ' ').trim();
    if (text === '' || text.length > 80) return true;
    const href = element instanceof HTMLAnchorElement ? element.href : null;
    controls.push({
      key: bandeau.mark(pressed),
      text,
      href,
      leadsAway: leadsAway(href),
      floats: isBehind ? null : floats(element),
      isBehind,
    });
    return true;
  });
  return controls.toReversed();
}
