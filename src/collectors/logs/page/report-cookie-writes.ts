/**
 * Page function, run in the main world of each new document before its scripts: reports cookies
 * that scripts write.
 */

/**
 * Reports each write to `document.cookie` as `[token, 'cookie', document URL, timeOrigin, now,
 * line, shown with this value, shown with this name, cookies enabled]`; the last three are `0` or
 * `1` and are read right after the write. The console carries the report, because the engine adds a
 * stack trace that no page can forge. Every function used is saved before the page can replace it.
 * The setter is a proxy, so it looks native to the page.
 */
export function reportCookieWrites(token: string): void {
  // A longer line is no valid cookie: name and value have 4096 bytes, each attribute 1024.
  const longestLine = 10_000;
  const { apply } = Reflect;
  const { debug } = console;
  const { indexOf, slice, trim } = String.prototype as unknown as {
    indexOf: (part: string) => number;
    slice: (from: number, to: number) => string;
    trim: () => string;
  };
  const { location, navigator, performance: clock } = globalThis;
  const { now } = clock as unknown as { now: () => number };
  const { timeOrigin } = clock;
  // A worker has no document; an empty document has the origin and the cookies of its parent.
  if (!('document' in globalThis)) return;
  const inherited = document.baseURI;
  const url = (): string => (location.protocol === 'about:' ? inherited : location.href);
  const cookie = Reflect.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  const enabled = Reflect.getOwnPropertyDescriptor(Navigator.prototype, 'cookieEnabled')?.get;
  if (!cookie?.get || !cookie.set || !enabled) return;
  const read = cookie.get;
  const cut = (text: string, from: number, to: number): string =>
    apply(trim, apply(slice, text, [from, to]), []);
  const contains = (list: string, part: string): 0 | 1 =>
    apply(indexOf, `; ${list};`, [`; ${part}`]) === -1 ? 0 : 1;
  const set = new Proxy(cookie.set, {
    // Without a prototype: a page could add traps through Object.prototype.
    __proto__: null,
    apply(native: () => void, self: unknown, args: unknown[]) {
      if (args.length === 0) return apply(native, self, args);
      // Converted to text once: an object could give different lines to this function and to the
      // browser.
      const whole = `${args[0] as string | number}`;
      const at = apply(now, clock, []);
      apply(native, self, [whole] as never);
      const line = apply(slice, whole, [0, longestLine]);
      const end = apply(indexOf, `${line};`, [';']);
      const equals = apply(indexOf, cut(line, 0, end), ['=']);
      const name = equals < 1 ? '' : `${cut(cut(line, 0, end), 0, equals)}=`;
      const value = cut(cut(line, 0, end), equals + 1, end);
      const list = apply(read, self, []);
      const isShown = contains(list, `${name}${value};`);
      const isNamed = name === '' ? isShown : contains(list, name);
      const isEnabled = apply(enabled, navigator, []) ? 1 : 0;
      debug(token, 'cookie', url(), timeOrigin, at, line, isShown, isNamed, isEnabled);
      return undefined;
    },
  } as ProxyHandler<(line: string) => void>);
  Reflect.defineProperty(Document.prototype, 'cookie', { ...cookie, set });
}
