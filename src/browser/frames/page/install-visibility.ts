/** Page function: the part of the toolkit that decides what a person can see. */
import type { BandeauWorld, PageBox, PageToolkit } from './toolkit.js';

/** Installs the visibility functions. */
export function installVisibility(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const leastOpacity = 0.1;
  const hasNoBox = (element: Element): boolean => getComputedStyle(element).display === 'contents';
  /** What has no box draws nothing itself, so that its own opacity dims nothing. */
  const opacityOf: PageToolkit['opacityOf'] = (element) => {
    let opacity = 1;
    for (let at: Element | null = element; at; at = bandeau.parentOf(at)) {
      const style = getComputedStyle(at);
      if (style.display !== 'contents') opacity *= Number(style.opacity);
    }
    return opacity;
  };
  const isRendered: PageToolkit['isRendered'] = (element) => {
    if (ask(element, 'checkVisibility', { opacityProperty: true, visibilityProperty: true }))
      return true;
    // The browser answers no for all that has no box, and for what lies in such a part that is
    // called transparent.
    if (getComputedStyle(element).visibility !== 'visible') return false;
    let boxed: Element | null = element;
    while (boxed && hasNoBox(boxed)) boxed = bandeau.parentOf(boxed);
    return boxed !== null && ask(boxed, 'checkVisibility') && opacityOf(element) > 0;
  };
  const textRects = (text: Node): PageBox[] => {
    const range = new Range();
    range.selectNode(text);
    return [...range.getClientRects()];
  };
  const rectsOf: PageToolkit['rectsOf'] = (element) => {
    if (!hasNoBox(element)) return [...ask(element, 'getClientRects')];
    return bandeau.nodesOf(element).flatMap((node) => {
      if (node instanceof Text) return textRects(node);
      return node instanceof Element && isRendered(node) ? rectsOf(node) : [];
    });
  };
  const hasSize = ({ width, height }: PageBox): boolean => width >= 1 && height >= 1;
  const shownChildren = (element: Element): Element[] =>
    isRendered(element)
      ? bandeau.childrenOf(element).filter((child) => bandeau.isShown(child))
      : [];
  const around = (boxes: readonly PageBox[]): PageBox => {
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { x, y, width: right - x, height: bottom - y };
  };
  /** The boxes of what is shown of an element that has no size itself. */
  const partsOf = (element: Element): PageBox[] => {
    const texts = hasNoBox(element) ? rectsOf(element).filter((rect) => hasSize(rect)) : [];
    return [...texts, ...shownChildren(element).map((part) => bandeau.boxOf(part))];
  };
  Object.assign(bandeau, {
    isRendered,
    opacityOf,
    rectsOf,
    boxOf(element) {
      const { x, y, width, height } = ask(element, 'getBoundingClientRect');
      const parts = width >= 1 && height >= 1 ? [] : partsOf(element);
      return parts.length === 0 ? { x, y, width, height } : around(parts);
    },
    isShown(element) {
      if (bandeau.isVisible(element)) return true;
      return !hasSize(ask(element, 'getBoundingClientRect')) && shownChildren(element).length > 0;
    },
    isVisible(element) {
      if (!isRendered(element) || opacityOf(element) < leastOpacity) return false;
      if (bandeau.isFaded(element)) return false;
      if (hasNoBox(element)) return rectsOf(element).some((rect) => hasSize(rect));
      return hasSize(ask(element, 'getBoundingClientRect'));
    },
  } satisfies Partial<PageToolkit>);
}
