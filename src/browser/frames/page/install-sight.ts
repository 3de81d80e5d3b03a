/** Page function: the part of the toolkit that finds what hides an element from a person's eyes. */
import type { BandeauWorld, PageBox, PageToolkit } from './toolkit.js';

/** Installs the recognition of filters, of places outside the page, and of opaque covers. */
export function installSight(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const leastOpacity = 0.1;
  /** What has no box draws nothing itself, so that its own filter dims nothing. */
  const filterOf = (element: Element): number => {
    const { display, filter } = getComputedStyle(element);
    const found = display === 'contents' ? null : /opacity\(([\d.]+)(%?)\)/.exec(filter);
    return found ? Number(found[1]) / (found[2] === '%' ? 100 : 1) : 1;
  };
  const filteredOpacity = (element: Element): number => {
    let opacity = 1;
    for (let at: Element | null = element; at; at = bandeau.parentOf(at)) opacity *= filterOf(at);
    return opacity;
  };
  const isFaded: PageToolkit['isFaded'] = (element) => filteredOpacity(element) < leastOpacity;
  const lies = (start: number, end: number, room: { from: number; to: number }): boolean =>
    end > room.from && start < room.to;
  /** What a part holds from its scroll origin on; in right-to-left text that lies at its right. */
  const roomOf = (scroller: Element): { across: { from: number; to: number }; height: number } => {
    const width = ask(scroller, 'scrollWidth');
    const isRightToLeft = getComputedStyle(scroller).direction === 'rtl';
    const from = isRightToLeft ? ask(scroller, 'clientWidth') - width : 0;
    return { across: { from, to: from + width }, height: ask(scroller, 'scrollHeight') };
  };
  const isBeyond = ({ x, y, width, height }: PageBox, scroller: Element, at: PageBox): boolean => {
    const { across, height: down } = roomOf(scroller);
    const left = x - at.x + ask(scroller, 'scrollLeft');
    const top = y - at.y + ask(scroller, 'scrollTop');
    return !lies(left, left + width, across) || !lies(top, top + height, { from: 0, to: down });
  };
  const isBeyondScrolling: PageToolkit['isBeyondScrolling'] = (element) => {
    const box = bandeau.boxOf(element);
    const page = ask(document, 'scrollingElement') ?? ask(document, 'documentElement');
    for (let at = bandeau.parentOf(element); at && at !== page; at = bandeau.parentOf(at)) {
      if (!/auto|scroll/.test(getComputedStyle(at).overflowY)) continue;
      return isBeyond(box, at, ask(at, 'getBoundingClientRect'));
    }
    return isBeyond(box, page, { x: 0, y: 0, width: 0, height: 0 });
  };
  const isOpaqueCover = (element: Element): boolean => {
    const { backgroundColor } = getComputedStyle(element);
    if (bandeau.colorOf(backgroundColor)[3] < 0.9) return false;
    return bandeau.opacityOf(element) * filteredOpacity(element) >= 0.9;
  };
  const isCoveredAt = (element: Element, { x, y }: { x: number; y: number }): boolean => {
    let at = bandeau.elementAt(x, y);
    for (; at && !bandeau.contains(at, element); at = bandeau.parentOf(at)) {
      if (bandeau.contains(element, at)) return false;
      const { left, right, top, bottom } = ask(at, 'getBoundingClientRect');
      if (x >= left && x <= right && y >= top && y <= bottom && isOpaqueCover(at)) return true;
    }
    return false;
  };
  const isCovered = (element: Element): boolean => {
    const points = bandeau.pointsIn(element);
    return points.length > 0 && points.every((point) => isCoveredAt(element, point));
  };
  /** Through the prototype: a named part of the document may hide the property. */
  const adopt = (root: Document | ShadowRoot, sheets: readonly CSSStyleSheet[]): void => {
    Reflect.set(Object.getPrototypeOf(root) as object, 'adoptedStyleSheets', sheets, root);
  };
  const coveredAmong: PageToolkit['coveredAmong'] = (elements) => {
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
  Object.assign(bandeau, { coveredAmong, isBeyondScrolling, isFaded });
}
