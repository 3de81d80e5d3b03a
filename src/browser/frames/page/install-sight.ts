/** Page function: the part of the toolkit that finds what is filtered away, and what lies outside the page. */
import type { BandeauWorld, PageBox, PageToolkit } from './toolkit.js';

/** Installs the recognition of filters, and of places that no scrolling reaches. */
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
  const isFaded: PageToolkit['isFaded'] = (element) => {
    let opacity = 1;
    for (let at: Element | null = element; at; at = bandeau.parentOf(at)) opacity *= filterOf(at);
    return opacity < leastOpacity;
  };
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
  Object.assign(bandeau, { isBeyondScrolling, isFaded });
}
