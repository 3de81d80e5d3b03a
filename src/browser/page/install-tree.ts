/** Page function: the part of the toolkit that walks the flat tree, through shadow roots. */
import type { BandeauWorld, PageToolkit } from './toolkit.js';

/** Installs marks, walking and hit testing. */
export function installTree(): void {
  const world = globalThis as unknown as BandeauWorld;
  const marks = new Map<string, Element>();
  const keys = new WeakMap<Element, string>();
  const opened = new WeakMap<Element, ShadowRoot>();
  const asked = new WeakMap<Element, number>();
  const rootOf: PageToolkit['rootOf'] = (element) =>
    element.shadowRoot ?? opened.get(element) ?? null;
  const childrenOf = (element: Element): Element[] => {
    const root = rootOf(element);
    if (root) return [...root.children];
    const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : [];
    return assigned.length > 0 ? assigned : [...element.children];
  };
  const parentOf = (element: Element): Element | null => {
    if (element.assignedSlot) return element.assignedSlot;
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const walk: PageToolkit['walk'] = (root, visit) => {
    const waiting = [root];
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      if (visit(element) !== false) waiting.push(...childrenOf(element).toReversed());
    }
  };
  const deepest = (of: (root: Document | ShadowRoot) => Element | null): Element | null => {
    let found = of(document);
    while (found) {
      const root = rootOf(found);
      const inner = root && of(root);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  /** Custom elements, and those with nothing inside: they may draw from a closed root. */
  const mayHide = (element: Element): boolean => {
    if (rootOf(element) !== null || (asked.get(element) ?? 0) >= 5) return false;
    if (element.localName.includes('-')) return true;
    return /^(div|section|aside|span|footer)$/.test(element.localName) && !element.firstChild;
  };
  Object.assign(world.bandeau, {
    rootOf,
    openRoot: (root) => opened.set(root.host, root),
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
    childrenOf,
    parentOf,
    contains(ancestor, element) {
      let at: Element | null = element;
      while (at && at !== ancestor) at = parentOf(at);
      return at === ancestor;
    },
    walk,
    elementAt: (x, y) => deepest((root) => root.elementFromPoint(x, y)),
    activeElement: () => deepest((root) => root.activeElement),
  } satisfies Partial<PageToolkit>);
  world.bandeauMarked = marks;
}
