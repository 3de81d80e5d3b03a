/** Page function: the part of the toolkit that decides what a person can see. */
import type { BandeauWorld, PageBox, PageToolkit } from './toolkit.js';

/** Installs the visibility functions. */
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
  const visibility: Partial<PageToolkit> = {
    boxOf(element) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const parts = width >= 1 && height >= 1 ? [] : shownChildren(element);
      if (parts.length === 0) return { x, y, width, height };
      return around(parts.map((part) => bandeau.boxOf(part)));
    },
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
  };
  Object.assign(bandeau, visibility);
}
