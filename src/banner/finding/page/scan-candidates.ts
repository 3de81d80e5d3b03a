/** Page function: finds the parts of a document that could be a consent banner. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/**
 * How a part stands out of the page: its place, dialog semantics, or a name about consent; `page` is
 * the page itself.
 */
export type Stand = 'fixed' | 'raised' | 'dialog' | 'named' | 'frame' | 'page';

/** A part of a frame that could be a banner; one without stands lies in the page's flow. */
export interface Spot {
  readonly key: string;
  readonly stands: readonly Stand[];
}

/** Lists what stands out of this frame's page, at most 60, outermost first. */
export function scanCandidates(isSubframe: boolean): Spot[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const untilMs = performance.now() + 1500;
  const found = new Map<Element, readonly Stand[]>();
  const standsOf = (element: Element): readonly Stand[] => {
    const style = getComputedStyle(element);
    // What has no box stands nowhere itself.
    const position = style.display === 'contents' ? 'static' : style.position;
    const isDialog = ask(
      element,
      'matches',
      'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], :popover-open',
    );
    const isRaised = position === 'absolute' && Number(style.zIndex) >= 10;
    return [
      position === 'fixed' || position === 'sticky' ? ('fixed' as const) : null,
      isRaised ? ('raised' as const) : null,
      isDialog ? ('dialog' as const) : null,
      bandeau.isNamed(element) ? ('named' as const) : null,
      isSubframe && element === ask(document, 'body') ? ('frame' as const) : null,
    ].filter((stand) => stand !== null);
  };
  const isPage = (element: Element): boolean =>
    ask(element, 'matches', 'html, body, main, article') ||
    ask(element, 'querySelector', 'h1, main, article') !== null;
  bandeau.walk(ask(document, 'documentElement'), (element) => {
    if (found.size >= 60 || performance.now() > untilMs) return false;
    if (ask(element, 'matches', 'head, script, style, svg, noscript')) return false;
    const stands = standsOf(element);
    if (stands.length > 0 && !ask(element, 'matches', 'html')) found.set(element, stands);
    return true;
  });
  // Parts that stand apart are one banner in pieces where their wrapper holds nothing else.
  for (const [element, stands] of found) {
    const wrapper = bandeau.parentOf(element);
    if (!stands.includes('fixed') || !wrapper || found.has(wrapper) || isPage(wrapper)) continue;
    const shown = bandeau.childrenOf(wrapper).filter((piece) => bandeau.isShown(piece));
    const isPiece = (piece: Element): boolean => found.get(piece)?.includes('fixed') ?? false;
    if (shown.length > 1 && shown.every((piece) => isPiece(piece))) found.set(wrapper, stands);
  }
  return [...found]
    .slice(0, 60)
    .map(([element, stands]) => ({ key: bandeau.mark(element), stands }));
}
