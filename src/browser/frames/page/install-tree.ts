/** Page function: the part of the toolkit that walks the flat tree, through shadow roots. */
import type { BandeauWorld, PageToolkit } from './toolkit.js';

/** Installs marks, tree walking and hit testing. */
export function installTree(): void {
  const world = globalThis as unknown as BandeauWorld;
  const { bandeau } = world;
  const marks = new Map<string, Element>();
  const keys = new WeakMap<Element, string>();
  const asked = new WeakMap<Element, number>();
  const walk: PageToolkit['walk'] = (root, visit) => {
    const waiting = [root];
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      if (visit(element) === false) continue;
      const children = bandeau.childrenOf(element);
      for (let at = children.length - 1; at >= 0; at -= 1) {
        const child = children[at];
        if (child) waiting.push(child);
      }
    }
  };
  const deepest = (of: (root: Document | ShadowRoot) => Element | null): Element | null => {
    let found = of(document);
    while (found) {
      const root = bandeau.rootOf(found);
      const inner = root && of(root);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  /** The slot that shows a text at a point: the browser names the text's parent instead. */
  const slotAt = (host: Element, x: number, y: number): Element | null => {
    const slots = [...(bandeau.rootOf(host)?.querySelectorAll('slot') ?? [])];
    const isHit = ({ left, right, top, bottom }: DOMRect): boolean =>
      x >= left && x <= right && y >= top && y <= bottom;
    const showsTextAt = (slot: HTMLSlotElement): boolean =>
      slot.assignedNodes({ flatten: true }).some((node) => {
        const range = new Range();
        range.selectNode(node);
        return node instanceof Text && [...range.getClientRects()].some((rect) => isHit(rect));
      });
    return slots.find((slot) => showsTextAt(slot)) ?? null;
  };
  /**
   * Whether an element is a custom element or has no children: its content may come from a closed
   * root.
   */
  const mayHide = (element: Element): boolean => {
    if (bandeau.rootOf(element) !== null || (asked.get(element) ?? 0) >= 5) return false;
    const name = bandeau.ask(element, 'localName');
    if (name.includes('-')) return true;
    return /^(div|section|aside|span|footer)$/.test(name) && !bandeau.ask(element, 'firstChild');
  };
  Object.assign(world.bandeau, {
    possibleHosts() {
      const hosts: Element[] = [];
      walk(bandeau.ask(document, 'documentElement'), (element) => {
        if (hosts.length < 40 && mayHide(element)) hosts.push(element);
        return hosts.length < 40;
      });
      for (const host of hosts) asked.set(host, (asked.get(host) ?? 0) + 1);
      return hosts;
    },
    mark(element) {
      const key = keys.get(element) ?? `e${marks.size + 1}`;
      keys.set(element, key);
      marks.set(key, element);
      return key;
    },
    marked: (key) => marks.get(key),
    walk,
    elementAt(x, y) {
      const hit = deepest((root) => bandeau.ask(root, 'elementFromPoint', x, y));
      return hit && (slotAt(hit, x, y) ?? hit);
    },
    activeElement: () => deepest((root) => bandeau.ask(root, 'activeElement')),
  } satisfies Partial<PageToolkit>);
  world.bandeauMarked = marks;
}
