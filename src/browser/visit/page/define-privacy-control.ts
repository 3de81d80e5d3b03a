/**
 * Page function, run before the scripts of a page or a worker: defines the property of Global
 * Privacy Control.
 */

/**
 * Defines the property as browsers with Global Privacy Control do: on the prototype, read-only,
 * true.
 */
export function definePrivacyControl(): void {
  const { prototype } = (navigator as unknown as { constructor: { prototype: object } })
    .constructor;
  Object.defineProperty(prototype, 'globalPrivacyControl', {
    get: () => true,
    configurable: true,
    enumerable: true,
  });
}
