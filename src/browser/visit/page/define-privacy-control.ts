/** Page function, run before a page's or a worker's own scripts: the property of Global Privacy Control. */

/** Defines it as browsers do that have it: on the prototype, read-only, true. */
export function definePrivacyControl(): void {
  const { prototype } = (navigator as unknown as { constructor: { prototype: object } })
    .constructor;
  Object.defineProperty(prototype, 'globalPrivacyControl', {
    get: () => true,
    configurable: true,
    enumerable: true,
  });
}
