/**
 * Page function, run in each new main document before its scripts: tools that see calls of functions which
 * the page defines.
 */

/** Any function of the page. */
export type Called = (...args: unknown[]) => unknown;

/** Sees the arguments before a call, and may replace them. */
export type BeforeCall = (args: unknown[]) => void;

/** What the watchers of calls share. */
export interface Proxies {
  /** Returns a proxy of a function that calls `before` first. */
  readonly watched: (called: Called, before: BeforeCall) => Called;
  /** Replaces a member by its proxy, where it is a function and none yet. */
  readonly wrap: (holder: unknown, name: string, before: BeforeCall) => void;
}

/**
 * Makes the tools. A member that the page replaces again and again is wrapped 20 times. Guarded against the
 * page like `reportCookieWrites`.
 */
export function installProxies(): Proxies {
  const mostProxies = 20;
  const { apply } = Reflect;
  const { add, has } = WeakSet.prototype as unknown as {
    add: (value: unknown) => void;
    has: (value: unknown) => boolean;
  };
  const own = new WeakSet();
  const counts = { __proto__: null } as unknown as Record<string, number>;
  const watched = (called: Called, before: BeforeCall): Called =>
    new Proxy(called, {
      // Without a prototype: a page could add traps through Object.prototype.
      __proto__: null,
      apply(target: Called, self: unknown, args: unknown[]) {
        before(args);
        return apply(target, self, args);
      },
    } as ProxyHandler<Called>);
  return {
    watched,
    wrap(holder, name, before) {
      try {
        const members = holder as Record<string, unknown>;
        const called = members[name];
        const made = counts[name] ?? 0;
        if (typeof called !== 'function' || apply(has, own, [called])) return;
        if (made >= mostProxies) return;
        const proxy = watched(called as Called, before);
        apply(add, own, [proxy]);
        counts[name] = made + 1;
        members[name] = proxy;
      } catch {
        // Expected of a member that cannot be read or replaced: its calls are not seen.
      }
    },
  };
}
