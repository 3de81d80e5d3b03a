/** Page function, run in each new document's own world before its scripts: reports use of `cookieStore`. */

/**
 * Reports `cookieStore.set` as `[token, 'cookie-store', document URL, init]` with `init` in JSON, and
 * `cookieStore.delete` as `[token, 'cookie-store-delete', document URL, cookies before]`.
 * Guarded against the page like `reportCookieWrites`.
 * @see Cookie Store API, § 3.3 and § 3.4
 */
export function reportCookieStore(token: string): void {
  const { apply } = Reflect;
  const { debug } = console;
  const { stringify } = JSON;
  const { Number: toNumber } = globalThis;
  const { location } = globalThis;
  const page = document;
  const inherited = document.baseURI;
  const url = (): string => (location.protocol === 'about:' ? inherited : location.href);
  const read = Reflect.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get;
  // A page without a secure context has no cookie store.
  const store = (globalThis as { CookieStore?: typeof CookieStore }).CookieStore?.prototype;
  if (!store || !read) return;
  const members = ['domain', 'expires', 'name', 'partitioned', 'path', 'sameSite', 'value'];
  // Each member is read once, in the browser's order: a getter must not give us one answer and the browser another.
  const copy = (init: Record<string, unknown>): object => {
    const copied = { __proto__: null } as unknown as Record<string, unknown>;
    for (let index = 0; index < members.length; index += 1) {
      const member = members[index] as string;
      const value = init[member];
      if (value === undefined) continue;
      if (value === null || member === 'partitioned') copied[member] = value;
      else copied[member] = member === 'expires' ? toNumber(value) : `${value as string | number}`;
    }
    return copied;
  };
  const hook = (name: 'set' | 'delete', trap: ProxyHandler<() => void>['apply']): void => {
    const native: PropertyDescriptor | undefined = Reflect.getOwnPropertyDescriptor(store, name);
    if (typeof native?.value !== 'function') return;
    const handler = { __proto__: null, apply: trap } as ProxyHandler<() => void>;
    const value = new Proxy(native.value as () => void, handler);
    Reflect.defineProperty(store, name, { ...native, value });
  };
  hook('set', (native, self, args: unknown[]) => {
    if (args.length === 0) return apply(native, self, args as never);
    const isInit = args.length === 1 && typeof args[0] === 'object' && args[0] !== null;
    const init = isInit
      ? copy(args[0] as Record<string, unknown>)
      : {
          __proto__: null,
          name: `${args[0] as string | number}`,
          value: `${args[1] as string | number}`,
        };
    const written: unknown = apply(native, self, [init] as never);
    debug(token, 'cookie-store', url(), stringify(init));
    return written;
  });
  hook('delete', (native, self, args: unknown[]) => {
    debug(token, 'cookie-store-delete', url(), apply(read, page, []));
    return apply(native, self, args as never);
  });
}
