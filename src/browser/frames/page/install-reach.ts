/** Page function: the part of the toolkit that decides what a person can reach. */
import type { BandeauWorld, PageBox, PageToolkit } from './toolkit.js';

/** Installs reachability by pressing and by scrolling. */
export function installReach(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const isScrolledAway = (element: Element): boolean => {
    const { x, y, width, height } = bandeau.boxOf(element);
    if (width < 1 || height < 1 || bandeau.isBeyondScrolling(element)) return false;
    const [across, down] = [x + width / 2, y + height / 2];
    let isFixed = false;
    for (let at = bandeau.parentOf(element); at; at = bandeau.parentOf(at)) {
      const style = getComputedStyle(at);
      const inner = ask(at, 'getBoundingClientRect');
      const scrolls =
        /auto|scroll/.test(style.overflowY) &&
        ask(at, 'scrollHeight') > ask(at, 'clientHeight') + 1;
      if (scrolls && (down < inner.top || down > inner.bottom)) return true;
      isFixed ||= style.position === 'fixed';
    }
    return !isFixed && (down > innerHeight || down < 0 || across > innerWidth || across < 0);
  };
  /**
   * Nine points in the visible part of a rectangle; a control that is partly in the window can be
   * pressed.
   */
  const pointsOf = ({ x, y, width, height }: PageBox): { x: number; y: number }[] => {
    const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
    const inside = {
      width: Math.min(x + width, innerWidth) - left,
      height: Math.min(y + height, innerHeight) - top,
    };
    if (inside.width <= 0 || inside.height <= 0) return [];
    return [0.5, 0.2, 0.8].flatMap((across) =>
      [0.5, 0.25, 0.75].map((down) => ({
        x: left + inside.width * across,
        y: top + inside.height * down,
      })),
    );
  };
  const pointsIn: PageToolkit['pointsIn'] = (element) =>
    bandeau.rectsOf(element).flatMap((rect) => pointsOf(rect));
  const reachablePoints: PageToolkit['reachablePoints'] = (element) => {
    const label =
      ask(element, 'closest', 'label') ??
      (element instanceof HTMLInputElement || element instanceof HTMLButtonElement
        ? element.labels?.[0]
        : null) ??
      null;
    const belongs = (hit: Element): boolean =>
      bandeau.contains(element, hit) || (label !== null && bandeau.contains(label, hit));
    // A drawn switch often lies beside its own checkbox, which is hidden or has no size.
    const drawn = element instanceof HTMLInputElement && !bandeau.isVisible(element) ? label : null;
    const rects = [...bandeau.rectsOf(element), ...(drawn ? bandeau.rectsOf(drawn) : [])];
    const points = rects.flatMap((rect) => pointsOf(rect));
    return points.filter(({ x, y }) => {
      const hit = bandeau.elementAt(x, y);
      return hit !== null && belongs(hit);
    });
  };
  Object.assign(bandeau, { isScrolledAway, pointsIn, reachablePoints });
}
