/**
 * Page function, run in the main world of each new document before its scripts: reports hosts that
 * a document asks the browser to connect to early.
 */

/**
 * Reports each `<link rel="preconnect">` and `<link rel="dns-prefetch">` as `[token, 'connect',
 * URL, timeOrigin, now, rel, href]`, when it is inserted or changed. Guarded against the page like
 * `reportCookieWrites`.
 * @see HTML, link types `dns-prefetch` and `preconnect`: neither sends a request that could be
 * observed
 */
export function reportConnections(token: string): void {
  if (!('document' in globalThis)) return;
  const longestAddress = 2000;
  const { apply, getOwnPropertyDescriptor } = Reflect;
  const { debug } = console;
  const { location, performance: clock } = globalThis;
  const { now } = clock as unknown as { now: () => number };
  const { timeOrigin } = clock;
  const inherited = document.baseURI;
  const url = (): string => (location.protocol === 'about:' ? inherited : location.href);
  const { slice, toLowerCase, indexOf } = String.prototype as unknown as {
    slice: (from: number, to: number) => string;
    toLowerCase: () => string;
    indexOf: (part: string) => number;
  };
  const { querySelectorAll } = Element.prototype as unknown as {
    querySelectorAll: (selector: string) => NodeListOf<Element>;
  };
  const getterOf = (on: object, name: string): unknown => getOwnPropertyDescriptor(on, name)?.get;
  const nameOf = getterOf(Node.prototype, 'nodeName') as () => string;
  const kindOf = getterOf(Node.prototype, 'nodeType') as () => number;
  const relOf = getterOf(HTMLLinkElement.prototype, 'rel') as () => string;
  const hrefOf = getterOf(HTMLLinkElement.prototype, 'href') as () => string;
  const changeOf = getterOf(MutationRecord.prototype, 'type') as () => string;
  const targetOf = getterOf(MutationRecord.prototype, 'target') as () => Node;
  const addedOf = getterOf(MutationRecord.prototype, 'addedNodes') as () => NodeList;
  const lengthOf = getterOf(NodeList.prototype, 'length') as () => number;
  const reported = new WeakMap<Node, string>();
  const { get: lookUp, set: keep } = WeakMap.prototype as unknown as {
    get: (key: unknown) => string | undefined;
    set: (key: unknown, value: string) => void;
  };
  const reportLink = (link: Node): void => {
    const rel = ` ${apply(toLowerCase, apply(relOf, link, []), [])} `;
    const preconnects = apply(indexOf, rel, [' preconnect ']) !== -1;
    if (!preconnects && apply(indexOf, rel, [' dns-prefetch ']) === -1) return;
    const href = apply(slice, apply(hrefOf, link, []), [0, longestAddress]);
    const kind = preconnects ? 'preconnect' : 'dns-prefetch';
    // A change to the same value opens no connection.
    if (href === '' || apply(lookUp, reported, [link]) === `${kind} ${href}`) return;
    apply(keep, reported, [link, `${kind} ${href}`]);
    debug(token, 'connect', url(), timeOrigin, apply(now, clock, []), kind, href);
  };
  const reportNode = (node: Node): void => {
    if (apply(nameOf, node, []) !== 'LINK') return;
    try {
      reportLink(node);
    } catch {
      // Expected of an element of this name in another namespace: TypeError.
    }
  };
  const elementNode = 1;
  const reportWithin = (node: Node): void => {
    reportNode(node);
    if (apply(kindOf, node, []) !== elementNode) return;
    const within = apply(querySelectorAll, node, ['link']);
    const count = apply(lengthOf, within, []);
    for (let at = 0; at < count; at += 1) reportNode(within[at] as Node);
  };
  const look = (records: readonly MutationRecord[]): void => {
    for (let at = 0; at < records.length; at += 1) {
      const record = records[at];
      if (apply(changeOf, record, []) === 'attributes') reportNode(apply(targetOf, record, []));
      const added = apply(addedOf, record, []);
      const count = apply(lengthOf, added, []);
      for (let node = 0; node < count; node += 1) reportWithin(added[node] as Node);
    }
  };
  // Without a prototype: a page could add options through Object.prototype.
  const changes = {
    __proto__: null,
    childList: true,
    subtree: true,
    attributeFilter: ['rel', 'href'],
  } as MutationObserverInit;
  new MutationObserver(look).observe(document, changes);
}
