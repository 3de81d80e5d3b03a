/**
 * Page function, run in the main world of each new document and worker before its scripts: reports
 * storage that scripts write.
 */

/**
 * Reports `[token, kind, origin, timeOrigin, now, key]` for `setItem` (the key), the opening of a
 * database or a cache (its name), and an assignment to `window.name`. Guarded against the page like
 * `reportCookieWrites`. Assigning `localStorage.name` calls no function; only CDP's `DOMStorage`
 * shows it.
 */
export function reportStorageWrites(token: string): void {
  // Longer keys are compared by their beginning alone.
  const longestKey = 1000;
  const { apply } = Reflect;
  const { debug } = console;
  const page = globalThis as typeof globalThis & Readonly<Record<string, unknown>>;
  const { origin, performance: clock } = page;
  const { now } = clock as unknown as { now: () => number };
  const { timeOrigin } = clock;
  const { slice } = String.prototype as unknown as {
    slice: (from: number, to: number) => string;
  };
  const local = Reflect.getOwnPropertyDescriptor(page, 'localStorage')?.get;
  const prototypeOf = (name: string): object | undefined =>
    (page[name] as { prototype?: object } | undefined)?.prototype;
  /** Reports what `report` returns, dated to the moment of the call. */
  const hook = (
    on: object | undefined,
    [name, part]: readonly [string, 'value' | 'set'],
    report: (self: unknown, text: string) => readonly [kind: string, key: string] | null,
  ): void => {
    const native = on && Reflect.getOwnPropertyDescriptor(on, name);
    const called: unknown = native?.[part];
    if (!on || typeof called !== 'function') return;
    const trap = (target: () => unknown, self: unknown, args: unknown[]): unknown => {
      if (args.length === 0) return apply(target, self, args as never);
      // Converted to text once: an object could give different keys to this function and to the
      // browser.
      const text = `${args[0] as string | number}`;
      args[0] = text;
      const at = apply(now, clock, []);
      const result = apply(target, self, args as never);
      const seen = report(self, text);
      if (seen) {
        const key = apply(slice, seen[1], [0, longestKey]);
        debug(token, seen[0], origin, timeOrigin, at, key);
      }
      return result;
    };
    const handler = { __proto__: null, apply: trap } as ProxyHandler<() => unknown>;
    const proxied = new Proxy(called as () => unknown, handler);
    Reflect.defineProperty(on, name, { ...native, [part]: proxied });
  };
  hook(prototypeOf('Storage'), ['setItem', 'value'], (self, text) => {
    const isLocal = local !== undefined && apply(local, page, []) === self;
    return [isLocal ? 'localStorage' : 'sessionStorage', text];
  });
  hook(prototypeOf('IDBFactory'), ['open', 'value'], (_self, text) => ['indexedDB', text]);
  hook(prototypeOf('CacheStorage'), ['open', 'value'], (_self, text) => ['cacheStorage', text]);
  const named = 'document' in page ? page : undefined;
  // An empty name stores nothing.
  hook(named, ['name', 'set'], (_self, text) =>
    text === '' ? null : ['windowName', 'window.name'],
  );
}
