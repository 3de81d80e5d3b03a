/**
 * Page function, run in the main world of each new document and worker before its scripts: tools
 * that report reads in which browsers differ.
 */

/**
 * Details of a read: for a canvas, width, height and the number of different characters drawn; for
 * fonts, the number of different fonts.
 */
export type ReadDetails = readonly [width: unknown, height: unknown, count: number];

/** What the reporting functions share. */
export interface ReadTools {
  readonly report: (call: string, details: ReadDetails) => void;
  /** Calls a function before each call of a member, with the object and the arguments. */
  readonly hook: (
    kind: string,
    member: readonly [name: string, part: 'value' | 'get'],
    before: (self: unknown, args: unknown[]) => void,
  ) => void;
  /** Returns the native getter of a member. */
  readonly getterOf: (kind: string, member: string) => ((this: unknown) => unknown) | undefined;
  /** Reads through a native getter; undefined where the object is of another kind. */
  readonly readWith: (getter: ((this: unknown) => unknown) | undefined, self: unknown) => unknown;
}

/**
 * Makes the tools. `report` reports `[token, 'read', URL, timeOrigin, now, name of the call, number
 * of this call, width, height, count]`: the first 20 calls of a name per document, then each time
 * the number has doubled. Guarded against the page like `reportCookieWrites`.
 */
export function installReadTools(token: string): ReadTools {
  const mostSingly = 20;
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { debug } = console;
  const page = globalThis as typeof globalThis & Readonly<Record<string, unknown>>;
  const { location, performance: clock } = page;
  const { now } = clock as unknown as { now: () => number };
  const { timeOrigin } = clock;
  const inherited = 'document' in page ? document.baseURI : location.href;
  const url = (): string => (location.protocol === 'about:' ? inherited : location.href);
  const counts = { __proto__: null } as unknown as Record<string, number>;
  const prototypeOf = (name: string): object | undefined =>
    (page[name] as { prototype?: object } | undefined)?.prototype;
  return {
    getterOf(kind, member) {
      const on = prototypeOf(kind);
      return on && getOwnPropertyDescriptor(on, member)?.get;
    },
    readWith(getter, self) {
      try {
        return getter && apply(getter, self, []);
      } catch {
        // Expected of an object of another kind: TypeError.
        return undefined;
      }
    },
    report(call, [width, height, count]) {
      const number = (counts[call] ?? 0) + 1;
      counts[call] = number;
      // A power of two has a single bit.
      if (number > mostSingly && (number & (number - 1)) !== 0) return;
      const at = apply(now, clock, []);
      debug(token, 'read', url(), timeOrigin, at, call, number, width, height, count);
    },
    hook(kind, [name, part], before) {
      const on = prototypeOf(kind);
      const native = on && getOwnPropertyDescriptor(on, name);
      const called: unknown = native?.[part];
      if (!on || typeof called !== 'function') return;
      const trap = (target: () => unknown, self: unknown, args: unknown[]): unknown => {
        before(self, args);
        return apply(target, self, args as never);
      };
      const handler = { __proto__: null, apply: trap } as ProxyHandler<() => unknown>;
      const value = new Proxy(called as () => unknown, handler);
      defineProperty(on, name, { ...native, [part]: value });
    },
  };
}
