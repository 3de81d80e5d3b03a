/** Page function: the keys and values that the frame's origin has stored. */

/** One origin's storage, as one of its frames sees it. */
export interface StoredItems {
  readonly origin: string;
  readonly localStorage: readonly (readonly [string, string])[];
  readonly sessionStorage: readonly (readonly [string, string])[];
  /** The beginning of `window.name`, and its full length in characters. */
  readonly windowName: { readonly start: string; readonly length: number };
}

/** Reads both storages and the window's name; nothing of an origin that may not store. */
export function readStorage(): StoredItems {
  const longestName = 65_536;
  let local: [string, string][] = [];
  let session: [string, string][] = [];
  try {
    local = Object.entries(localStorage) as [string, string][];
    session = Object.entries(sessionStorage) as [string, string][];
  } catch {
    // Sandboxed frames and blocked third parties have no storage: SecurityError.
  }
  const { name } = globalThis as unknown as { readonly name: string };
  return {
    origin: globalThis.origin,
    localStorage: local,
    sessionStorage: session,
    windowName: { start: name.slice(0, longestName), length: name.length },
  };
}
