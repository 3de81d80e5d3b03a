/**
 * Page function, run before the scripts of a page or a worker: defines a property of `navigator` that
 * the browser lacks or has otherwise.
 */

/** Defines a property as browsers have theirs: on the prototype, read-only, true. */
export function defineOnNavigator(name: string): void {
  const { prototype } = (navigator as unknown as { constructor: { prototype: object } })
    .constructor;
  Object.defineProperty(prototype, name, { get: () => true, configurable: true, enumerable: true });
}
