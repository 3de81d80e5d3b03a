/**
 * Page function, run in the main world of each new document and worker before its scripts: reports
 * use of `cookieStore`.
 */

/**
 * Reports `cookieStore.set` and `cookieStore.delete` as `[token, 'cookie-store' |
 * 'cookie-store-delete', URL, timeOrigin, now, init as JSON or empty where it is too long,
 * number]`, and the outcome as `[token, 'cookie-store-seen', URL, timeOrigin, now, 0 or 1,
 * number]`: 1 where the store then has the value, or after a deletion has no such cookie. Guarded
 * against the page like `reportCookieWrites`.
 * @see Cookie Store API, § 3.3 and § 3.4
 */
export function reportCookieStore(token: string): void {
  // A longer init is no valid cookie: name and value have 4096 bytes, each attribute 1024.
  const longestInit = 10_000;
  const { apply, defineProperty } = Reflect;
  const { debug } = console;
  const { stringify } = JSON;
  const { Number: toNumber, location, performance: clock } = globalThis;
  const { now } = clock as unknown as { now: () => number };
  const { timeOrigin } = clock;
  const { then } = Promise.prototype as unknown as {
    then: (see: (list: CookieListItem[]) => void, ignore: () => void) => void;
  };
  // An empty document has the origin of its parent; a worker has no document.
  const inherited = 'document' in globalThis ? document.baseURI : location.href;
  const url = (): string => (location.protocol === 'about:' ? inherited : location.href);
  // A page outside a secure context has no cookie store.
  const store = (globalThis as { CookieStore?: typeof CookieStore }).CookieStore?.prototype;
  if (!store) return;
  const { getAll } = store as unknown as {
    getAll: (name: unknown) => Promise<CookieListItem[]>;
  };
  let count = 0;
  const members = ['domain', 'expires', 'name', 'partitioned', 'path', 'sameSite', 'value'];
  // Each member is read once, in the browser's order: a getter could give different values to this
  // function and to the browser.
  const copy = (init: Record<string, unknown>): Record<string, unknown> => {
    const copied = { __proto__: null } as unknown as Record<string, unknown>;
    for (let index = 0; index < members.length; index += 1) {
      const member = members[index] as string;
      const value = init[member];
      if (value === undefined) continue;
      if (member === 'partitioned') copied[member] = Boolean(value);
      else if (value === null) copied[member] = null;
      else copied[member] = member === 'expires' ? toNumber(value) : `${value as string | number}`;
    }
    return copied;
  };
  const asInit = (args: unknown[]): Record<string, unknown> => {
    const only = args.length === 1 ? args[0] : null;
    const named: object = { __proto__: null, name: args[0], value: args[1] };
    return copy((typeof only === 'object' && only !== null ? only : named) as never);
  };
  const species = { __proto__: null, value: { __proto__: null } } as PropertyDescriptor;
  /**
   * The store answers in order: its content just after a change shows the outcome of that change.
   */
  const reportOutcome = (self: unknown, init: Record<string, unknown>, sets: boolean): void => {
    const number = count;
    const found = apply(getAll, self, [init['name']]);
    // Otherwise the page's own `constructor` would be called to make a promise.
    defineProperty(found, 'constructor', species);
    const see = (list: CookieListItem[]): void => {
      let has = false;
      for (let index = 0; index < list.length; index += 1) {
        has ||= !sets || list[index]?.value === init['value'];
      }
      const at = apply(now, clock, []);
      debug(token, 'cookie-store-seen', url(), timeOrigin, at, has === sets ? 1 : 0, number);
    };
    apply(then, found, [see, () => undefined]);
  };
  const hook = (name: 'set' | 'delete', kind: string): void => {
    const native: PropertyDescriptor | undefined = Reflect.getOwnPropertyDescriptor(store, name);
    if (typeof native?.value !== 'function') return;
    const trap = (target: () => void, self: unknown, args: unknown[]): unknown => {
      if (args.length === 0) return apply(target, self, args as never);
      const init = asInit(args);
      const at = apply(now, clock, []);
      const changed: unknown = apply(target, self, [init] as never);
      count += 1;
      const json = stringify(init);
      debug(token, kind, url(), timeOrigin, at, json.length > longestInit ? '' : json, count);
      reportOutcome(self, init, name === 'set');
      return changed;
    };
    const handler = { __proto__: null, apply: trap } as ProxyHandler<() => void>;
    const value = new Proxy(native.value as () => void, handler);
    defineProperty(store, name, { ...native, value });
  };
  hook('set', 'cookie-store');
  hook('delete', 'cookie-store-delete');
}
