/** Page function, run in each new document's own world before its scripts: reports storage a script writes. */

/**
 * Reports `setItem` as `[token, 'localStorage' | 'sessionStorage', origin, key]` and the opening of
 * a database as `[token, 'indexedDB', origin, name]`. Guarded against the page like
 * `reportCookieWrites`. Assigning `localStorage.name` calls no function and is seen through CDP's
 * `DOMStorage` only.
 */
export function reportStorageWrites(token: string): void {
  const { apply } = Reflect;
  const { debug } = console;
  const { origin } = globalThis;
  const page = globalThis;
  const local = Reflect.getOwnPropertyDescriptor(globalThis, 'localStorage')?.get;
  const hook = (on: object, name: string, report: (self: unknown, key: string) => void): void => {
    const native = Reflect.getOwnPropertyDescriptor(on, name);
    if (typeof native?.value !== 'function') return;
    const value = new Proxy(
      native.value as () => unknown,
      {
        __proto__: null,
        apply(target: () => unknown, self: unknown, args: unknown[]) {
          if (args.length === 0) return apply(target, self, args as never);
          const key = `${args[0] as string | number}`;
          args[0] = key;
          const result = apply(target, self, args as never);
          report(self, key);
          return result;
        },
      } as ProxyHandler<() => unknown>,
    );
    Reflect.defineProperty(on, name, { ...native, value });
  };
  hook(Storage.prototype, 'setItem', (self, key) => {
    const isLocal = local !== undefined && apply(local, page, []) === self;
    debug(token, isLocal ? 'localStorage' : 'sessionStorage', origin, key);
  });
  hook(IDBFactory.prototype, 'open', (_self, key) => {
    debug(token, 'indexedDB', origin, key);
  });
}
