/** Page function: the part of the toolkit that tells what a person can see and reach. */
import type { BandeauWorld, PageBox, PageToolkit } from './toolkit.js';

/** Installs visibility and reach. */
export function installVisibility(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const leastOpacity = 0.1;
  const isOpaque = (element: Element): boolean => {
    let opacity = 1;
    for (let at: Element | null = element; at; at = bandeau.parentOf(at)) {
      opacity *= Number(getComputedStyle(at).opacity);
    }
    return opacity >= leastOpacity;
  };
  const shownChildren = (element: Element): Element[] =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      ? bandeau.childrenOf(element).filter((child) => bandeau.isShown(child))
      : [];
  const around = (boxes: readonly PageBox[]): PageBox => {
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { x, y, width: right - x, height: bottom - y };
  };
  const isScrolledAway = (element: Element): boolean => {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width < 1 || height < 1) return false;
    const [across, down] = [x + width / 2, y + height / 2];
    let isFixed = false;
    for (let at = bandeau.parentOf(element); at; at = bandeau.parentOf(at)) {
      const style = getComputedStyle(at);
      const inner = at.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(style.overflowY) && at.scrollHeight > at.clientHeight + 1;
      if (scrolls && (down < inner.top || down > inner.bottom)) return true;
      isFixed ||= style.position === 'fixed';
    }
    return !isFixed && (down > innerHeight || down < 0 || across > innerWidth || across < 0);
  };
  const visibility: Partial<PageToolkit> = {
    boxOf(element) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const parts = width >= 1 && height >= 1 ? [] : shownChildren(element);
      if (parts.length === 0) return { x, y, width, height };
      return around(parts.map((part) => bandeau.boxOf(part)));
    },
    isScrolledAway,
    isShown(element) {
      if (bandeau.isVisible(element)) return true;
      const { width, height } = element.getBoundingClientRect();
      return (width < 1 || height < 1) && shownChildren(element).length > 0;
    },
    isVisible(element) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        return false;
      const { width, height } = element.getBoundingClientRect();
      const isContents = getComputedStyle(element).display === 'contents';
      return (isContents || (width >= 1 && height >= 1)) && isOpaque(element);
    },
    reachablePoints(element) {
      const label =
        element.closest('label') ?? (element as Partial<HTMLInputElement>).labels?.[0] ?? null;
      const belongs = (hit: Element): boolean =>
        bandeau.contains(element, hit) || (label !== null && bandeau.contains(label, hit));
      // A drawn switch often lies beside its own box, which is hidden or has no size.
      const drawn = element.matches('input') && !bandeau.isVisible(element) ? label : null;
      const rects = [...element.getClientRects(), ...(drawn?.getClientRects() ?? [])];
      const points = rects.flatMap(({ x, y, width, height }) =>
        [0.5, 0.2, 0.8].flatMap((across) =>
          [0.5, 0.25, 0.75].map((down) => ({ x: x + width * across, y: y + height * down })),
        ),
      );
      return points.filter(({ x, y }) => {
        const hit = bandeau.elementAt(x, y);
        return hit !== null && belongs(hit);
      });
    },
  };
  Object.assign(bandeau, visibility);
}
