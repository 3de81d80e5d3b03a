/**
 * Page function: the part of the toolkit that returns parents and children, through shadow roots.
 */
import type { BandeauWorld, PageToolkit } from './toolkit.js';

/** Installs questions to nodes, roots, children and parents. */
export function installRelatives(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const opened = new WeakMap<Element, ShadowRoot>();
  const watched = new WeakSet<ShadowRoot>();
  /** Nodes whose parts, by their names, hide the node's own properties: asked through the prototype. */
  const hasNamedParts = (node: object): boolean =>
    node instanceof HTMLFormElement ||
    node instanceof HTMLFrameSetElement ||
    node instanceof Document;
  const ask = (node: object, name: string, ...given: unknown[]): unknown => {
    const holder: object = hasNamedParts(node) ? (Object.getPrototypeOf(node) as object) : node;
    const found: unknown = Reflect.get(holder, name, node);
    return typeof found === 'function' ? (Reflect.apply(found, node, given) as unknown) : found;
  };
  Object.assign(bandeau, { ask });
  const rootOf: PageToolkit['rootOf'] = (element) => {
    const root = bandeau.ask(element, 'shadowRoot') ?? opened.get(element) ?? null;
    if (root === null || watched.has(root)) return root;
    watched.add(root);
    bandeau.observeRoot(root);
    return root;
  };
  const childrenOf: PageToolkit['childrenOf'] = (element) => {
    const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : [];
    if (assigned.length > 0) return assigned;
    // One child at a time: this runs for every element of a page, and the list `children` costs
    // more.
    const children: Element[] = [];
    const root = rootOf(element);
    let at = root ? root.firstElementChild : bandeau.ask(element, 'firstElementChild');
    for (; at; at = bandeau.ask(at, 'nextElementSibling')) children.push(at);
    return children;
  };
  const nodesOf: PageToolkit['nodesOf'] = (element) => {
    const root = rootOf(element);
    if (root) return [...root.childNodes];
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
    return assigned.length > 0 ? assigned : [...bandeau.ask(element, 'childNodes')];
  };
  /** Of a slot in a closed root, which it is assigned to, an element itself says nothing. */
  const slotOf = (element: Element): Element | null => {
    const host = bandeau.ask(element, 'parentNode');
    const closed = host instanceof Element ? opened.get(host) : undefined;
    if (!closed) return bandeau.ask(element, 'assignedSlot');
    const slots = [...closed.querySelectorAll('slot')];
    return slots.find((slot) => slot.assignedElements().includes(element)) ?? null;
  };
  const parentOf: PageToolkit['parentOf'] = (element) => {
    const around = slotOf(element) ?? bandeau.ask(element, 'parentNode');
    const parent = around instanceof ShadowRoot ? around.host : around;
    return parent instanceof Element ? parent : null;
  };
  Object.assign(bandeau, {
    rootOf,
    openRoot: (root) => opened.set(root.host, root),
    childrenOf,
    nodesOf,
    parentOf,
    contains(ancestor, element) {
      let at: Element | null = element;
      while (at && at !== ancestor) at = parentOf(at);
      return at === ancestor;
    },
  } satisfies Partial<PageToolkit>);
}
