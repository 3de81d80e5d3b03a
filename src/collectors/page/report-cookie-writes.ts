/** Page function, run in each new document's own world before its scripts: reports cookies a script writes. */

/**
 * Reports each write to `document.cookie` as `[token, 'cookie', document URL, line, cookies now]`.
 * The console carries the report, because the engine adds a stack trace that no page can forge.
 * Whatever is needed is taken before the page can replace it, and the setter stays native to a
 * page that looks at it: it is a proxy.
 */
export function reportCookieWrites(token: string): void {
  const { apply } = Reflect;
  const { debug } = console;
  const { location } = globalThis;
  // An empty document has its parent's origin, and its cookies.
  const inherited = document.baseURI;
  const url = (): string => (location.protocol === 'about:' ? inherited : location.href);
  const cookie = Reflect.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (!cookie?.get || !cookie.set) return;
  const read = cookie.get;
  const set = new Proxy(cookie.set, {
    // Without a prototype: a page could lend it further traps through Object.prototype.
    __proto__: null,
    apply(native: () => void, self: unknown, args: unknown[]) {
      if (args.length === 0) return apply(native, self, args);
      // Made a text once: an object must not give us one line and the browser another.
      const line = `${args[0] as string | number}`;
      apply(native, self, [line] as never);
      debug(token, 'cookie', url(), line, apply(read, self, []));
      return undefined;
    },
  } as ProxyHandler<(line: string) => void>);
  Reflect.defineProperty(Document.prototype, 'cookie', { ...cookie, set });
}
