/** Page function: the part of the toolkit that finds what nobody sees, since something lies over it. */
import type { BandeauWorld, PageToolkit } from './toolkit.js';

/** Installs the recognition of opaque covers, those that let clicks through too. */
export function installCover(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const isOpaque = (element: Element): boolean => {
    if (bandeau.colorOf(getComputedStyle(element).backgroundColor)[3] < 0.9) return false;
    for (let at: Element | null = element; at; at = bandeau.parentOf(at)) {
      const { display, filter } = getComputedStyle(at);
      if (display !== 'contents' && filter.includes('opacity(')) return false;
    }
    return bandeau.opacityOf(element) >= 0.9;
  };
  const isCoveredAt = (element: Element, { x, y }: { x: number; y: number }): boolean => {
    let at = bandeau.elementAt(x, y);
    for (; at && !bandeau.contains(at, element); at = bandeau.parentOf(at)) {
      if (bandeau.contains(element, at)) return false;
      const { left, right, top, bottom } = ask(at, 'getBoundingClientRect');
      if (x >= left && x <= right && y >= top && y <= bottom && isOpaque(at)) return true;
    }
    return false;
  };
  /** A drawn switch is reached by its drawing, wherever its own checkbox is hidden. */
  const isOutside = (element: Element): boolean =>
    bandeau.pointsIn(element).length === 0 &&
    bandeau.reachablePoints(element).length === 0 &&
    !bandeau.isScrolledAway(element);
  const isCovered = (element: Element): boolean => {
    const points = bandeau.pointsIn(element);
    return points.length > 0 && points.every((point) => isCoveredAt(element, point));
  };
  /** Through the prototype: a named part of the document may hide the property. */
  const adopt = (root: Document | ShadowRoot, sheets: readonly CSSStyleSheet[]): void => {
    Reflect.set(Object.getPrototypeOf(root) as object, 'adoptedStyleSheets', sheets, root);
  };
  const coveredAmong = (elements: readonly Element[]): Element[] => {
    // For the while that nobody sees, what lets clicks through is hit too, as it is seen.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { pointer-events: auto !important }');
    const before = new Map<Document | ShadowRoot, CSSStyleSheet[]>();
    for (const root of [document, ...elements.map((element) => ask(element, 'getRootNode'))]) {
      const styled = root as Document | ShadowRoot;
      before.set(styled, [...ask(styled, 'adoptedStyleSheets')]);
    }
    try {
      for (const [root, sheets] of before) adopt(root, [...sheets, sheet]);
      return elements.filter((element) => isCovered(element));
    } finally {
      for (const [root, sheets] of before) adopt(root, sheets);
    }
  };
  const unseenAmong: PageToolkit['unseenAmong'] = (elements) => [
    ...coveredAmong(elements),
    ...elements.filter((element) => isOutside(element)),
  ];
  Object.assign(bandeau, { unseenAmong });
}
