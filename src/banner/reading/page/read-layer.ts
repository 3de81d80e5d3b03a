/** Page function: reads one layer of a banner: its text, its controls, how it stands. */
import type { BandeauWorld, PageBox, Rgba } from '../../../browser/frames/page/toolkit.js';

/** A control as the page shows it; its role is decided outside the page. */
export interface RawControl {
  readonly key: string;
  readonly text: string;
  readonly element: string;
  readonly href: string | null;
  readonly box: PageBox;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly color: Rgba;
  readonly background: Rgba | null;
  readonly boxed: boolean;
  readonly reachable: boolean;
  /**
   * Whether nobody sees it: something opaque lies over it, even if that lets clicks through, or it lies
   * outside the window where no scrolling leads.
   */
  readonly hidden: boolean;
  /** Whether scrolling, of the page or inside the layer, would bring it into view. */
  readonly scrolledAway: boolean;
  /** Of a tab or a section: whether it shows what it stands for; null for anything else. */
  readonly section: 'open' | 'closed' | null;
  /** State of a checkbox, radio button or switch; null for anything else. */
  readonly checked: boolean | null;
  readonly disabled: boolean;
  /** Whether a picture says what it does. */
  readonly pictured: boolean;
}

/** What a layer shows. */
export interface RawLayer {
  readonly blocks: readonly string[];
  /** The `lang` that holds at the layer; null where there is none. */
  readonly declaredLanguage: string | null;
  readonly box: PageBox;
  readonly viewportShare: number;
  readonly inShadowRoot: boolean;
  readonly blocksPage: boolean;
  readonly controls: readonly RawControl[];
}

/**
 * Reads the layer marked with a key; null where it is gone or invisible. The elements marked with
 * `helpedKeys` are controls, whatever they look like.
 */
export function readLayer(key: string, helpedKeys: readonly string[]): RawLayer | null {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const helped = new Set(helpedKeys.map((each) => bandeau.marked(each)));
  const layer = bandeau.marked(key);
  if (!layer || !ask(layer, 'isConnected') || !bandeau.isShown(layer)) return null;
  const pictures = 'img, input[type=image], picture, canvas, video';
  const read = (element: Element): Omit<RawControl, 'hidden'> => {
    const style = getComputedStyle(element);
    const role = ask(element, 'getAttribute', 'role');
    const href = element instanceof HTMLAnchorElement ? element.getAttribute('href') : null;
    return {
      key: bandeau.mark(element),
      text: bandeau.labelOf(element).slice(0, 300),
      element: ask(element, 'localName') + (role === null ? '' : `[role=${role}]`),
      href: href === null ? null : new URL(href, document.baseURI).href,
      box: bandeau.boxOf(element),
      fontSize: Number.parseFloat(style.fontSize),
      fontWeight: Number(style.fontWeight),
      color: bandeau.colorOf(style.color),
      background: bandeau.backgroundOf(element),
      boxed: bandeau.isBoxed(element),
      reachable: bandeau.reachablePoints(element).length > 0,
      scrolledAway: bandeau.isScrolledAway(element),
      section: bandeau.sectionOf(element),
      checked: bandeau.checkedOf(element),
      disabled: ask(element, 'matches', ':disabled, [aria-disabled=true]'),
      pictured:
        ask(element, 'matches', pictures) || ask(element, 'querySelector', pictures) !== null,
    };
  };
  const elements: Element[] = [];
  bandeau.walk(layer, (element) => {
    if (elements.length >= 400) return false;
    const isToggle = bandeau.checkedOf(element) !== null;
    const isMeant = helped.has(element) || bandeau.isControl(element);
    if (element === layer || !isMeant) return;
    if (!(isToggle ? bandeau.isDrawn(element) : bandeau.isVisible(element))) return;
    elements.push(element);
    return !ask(element, 'matches', 'button, a[href]');
  });
  // The drawing of a switch lies over its own checkbox: that covers nothing.
  const unseen = new Set(
    bandeau.unseenAmong(elements.filter((element) => bandeau.checkedOf(element) === null)),
  );
  const controls = elements.map((element) => ({ ...read(element), hidden: unseen.has(element) }));
  const box = bandeau.boxOf(layer);
  const across = Math.max(0, Math.min(box.x + box.width, innerWidth) - Math.max(box.x, 0));
  const down = Math.max(0, Math.min(box.y + box.height, innerHeight) - Math.max(box.y, 0));
  const grid = [0.15, 0.35, 0.5, 0.65, 0.85];
  const points = grid.flatMap((x) => grid.map((y) => [x * innerWidth, y * innerHeight] as const));
  const main = ask(document, 'querySelector', 'main, article, h1');
  const free = points.filter(([x, y]) => {
    const hit = bandeau.elementAt(x, y);
    const position = hit && getComputedStyle(hit).position;
    return hit !== null && position !== 'fixed' && !bandeau.contains(layer, hit);
  });
  return {
    blocks: bandeau.blocksOf(layer, 20_000),
    declaredLanguage: bandeau.languageOf(layer),
    box,
    viewportShare: (across * down) / (innerWidth * innerHeight),
    inShadowRoot: ask(layer, 'getRootNode') instanceof ShadowRoot,
    blocksPage: main !== null && free.length === 0,
    controls,
  };
}
