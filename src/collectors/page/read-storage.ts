/** Page function: what the frame's origin has stored. */

/** One origin's storage, as one of its frames sees it. */
export interface StoredThere {
  readonly origin: string;
  readonly localStorage: readonly (readonly [string, string])[];
  readonly sessionStorage: readonly (readonly [string, string])[];
  readonly indexedDB: readonly string[];
}

/** Reads both storages and the names of the databases; nothing of an origin that may not store. */
export async function readStorage(): Promise<StoredThere> {
  let local: [string, string][] = [];
  let session: [string, string][] = [];
  try {
    local = Object.entries(localStorage) as [string, string][];
    session = Object.entries(sessionStorage) as [string, string][];
  } catch {
    // Sandboxed frames and blocked third parties have no storage: SecurityError.
  }
  const databases = await indexedDB.databases().then(
    (all) => all.map(({ name }) => name ?? ''),
    () => [],
  );
  return {
    origin: globalThis.origin,
    localStorage: local,
    sessionStorage: session,
    indexedDB: databases,
  };
}
