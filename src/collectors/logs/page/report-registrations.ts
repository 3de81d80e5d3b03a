/**
 * Page function, run in the main world of each new document before its scripts: reports service
 * workers that scripts register.
 */

/**
 * Reports `navigator.serviceWorker.register` as `[token, 'serviceWorker', origin, timeOrigin, now,
 * script URL, base URL]`; the scope is seen later, at the registered worker. Guarded against the
 * page like `reportCookieWrites`.
 * @see Service Workers, § 3.4.3
 */
export function reportRegistrations(token: string): void {
  const { apply } = Reflect;
  const { debug } = console;
  const { origin, performance: clock } = globalThis;
  const { now } = clock as unknown as { now: () => number };
  const { timeOrigin } = clock;
  // A page outside a secure context registers none, and a worker registers none.
  const container = (globalThis as { ServiceWorkerContainer?: { prototype: object } })
    .ServiceWorkerContainer?.prototype;
  const native = container && Reflect.getOwnPropertyDescriptor(container, 'register');
  if (!container || !native || !('document' in globalThis)) return;
  const page = document;
  const base = Reflect.getOwnPropertyDescriptor(Node.prototype, 'baseURI')?.get as () => string;
  const trap = (target: () => unknown, self: unknown, args: unknown[]): unknown => {
    const at = apply(now, clock, []);
    const result = apply(target, self, args as never);
    // The argument is passed on unchanged: the browser would refuse a text in place of a
    // TrustedScriptURL.
    const script = `${args[0] as string | URL}`;
    debug(token, 'serviceWorker', origin, timeOrigin, at, script, apply(base, page, []));
    return result;
  };
  const handler = { __proto__: null, apply: trap } as ProxyHandler<() => unknown>;
  const value = new Proxy(native.value as () => unknown, handler);
  Reflect.defineProperty(container, 'register', { ...native, value });
}
