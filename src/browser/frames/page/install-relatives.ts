/**
 * Page function: the part of the toolkit that returns parents and children, through shadow roots.
 */
import type { BandeauWorld, PageToolkit } from './toolkit.js';

/** Installs roots, children and parents. */
export function installRelatives(): void {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const opened = new WeakMap<Element, ShadowRoot>();
  const watched = new WeakSet<ShadowRoot>();
  // A form's inputs hide properties of the form that have the same name (`<select
  // name="children">`), so the properties are read through the prototype.
  const ask =
    (of: object, name: string): ((element: Element) => unknown) =>
    (element) =>
      Reflect.get(of, name, element);
  const shadowRootOf = ask(Element.prototype, 'shadowRoot') as (of: Element) => ShadowRoot | null;
  const slotOf = ask(Element.prototype, 'assignedSlot') as (of: Element) => Element | null;
  const parentNodeOf = ask(Node.prototype, 'parentNode') as (of: Element) => Node | null;
  const firstOf = ask(Element.prototype, 'firstElementChild') as (of: Element) => Element | null;
  const nextOf = ask(Element.prototype, 'nextElementSibling') as (of: Element) => Element | null;
  const asked =
    'assignedSlot checkVisibility childNodes children closest firstChild getAttribute getBoundingClientRect getClientRects getRootNode isConnected localName matches parentElement querySelector querySelectorAll shadowRoot tagName textContent'.split(
      ' ',
    );
  const rootOf: PageToolkit['rootOf'] = (element) => {
    const root = shadowRootOf(element) ?? opened.get(element) ?? null;
    if (root === null || watched.has(root)) return root;
    watched.add(root);
    bandeau.observeRoot(root);
    return root;
  };
  const isMasked: PageToolkit['isMasked'] = (element) =>
    element instanceof HTMLFormElement && asked.some((name) => Object.hasOwn(element, name));
  const childrenOf: PageToolkit['childrenOf'] = (element) => {
    const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : [];
    if (assigned.length > 0) return assigned;
    // One child at a time: this runs for every element of a page, and the list `children` costs
    // more.
    const children: Element[] = [];
    const root = rootOf(element);
    let at = root ? root.firstElementChild : firstOf(element);
    for (; at; at = nextOf(at)) children.push(at);
    return children;
  };
  const parentOf: PageToolkit['parentOf'] = (element) => {
    const around = slotOf(element) ?? parentNodeOf(element);
    const parent = around instanceof ShadowRoot ? around.host : around;
    if (!(parent instanceof Element)) return null;
    return isMasked(parent) ? parentOf(parent) : parent;
  };
  Object.assign(bandeau, {
    rootOf,
    openRoot: (root) => opened.set(root.host, root),
    isMasked,
    childrenOf,
    parentOf,
    contains(ancestor, element) {
      let at: Element | null = element;
      while (at && at !== ancestor) at = parentOf(at);
      return at === ancestor;
    },
  } satisfies Partial<PageToolkit>);
}
