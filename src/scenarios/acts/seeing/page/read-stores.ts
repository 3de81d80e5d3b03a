/** Page function: what a page can have written down where its scripts can read it. */

/** All cookies that scripts can read and all that web storage holds, as one text. */
export function readStores(): string {
  const read = (name: 'localStorage' | 'sessionStorage'): string => {
    try {
      const store = globalThis[name];
      const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
      return JSON.stringify(keys.map((key) => [key, store.getItem(key)]));
    } catch {
      // A SecurityError: the document may store nothing.
      return '';
    }
  };
  const cookies = (): string => {
    try {
      return document.cookie;
    } catch {
      // A SecurityError, as above.
      return '';
    }
  };
  return [cookies(), read('localStorage'), read('sessionStorage')].join('\n').slice(0, 2_000_000);
}
