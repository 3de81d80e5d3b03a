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
      if (!bandeau.isMasked(element) && visit(element) === false) continue;
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
  /**
   * Whether an element is a custom element or has no children: its content may come from a closed
   * root.
   */
  const mayHide = (element: Element): boolean => {
    if (bandeau.rootOf(element) !== null || (asked.get(element) ?? 0) >= 5) return false;
    if (element.localName.includes('-')) return true;
    return /^(div|section|aside|span|footer)$/.test(element.localName) && !element.firstChild;
  };
  Object.assign(world.bandeau, {
    possibleHosts() {
      const hosts: Element[] = [];
      walk(document.documentElement, (element) => {
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
    elementAt: (x, y) => deepest((root) => root.elementFromPoint(x, y)),
    activeElement: () => deepest((root) => root.activeElement),
  } satisfies Partial<PageToolkit>);
  world.bandeauMarked = marks;
}
