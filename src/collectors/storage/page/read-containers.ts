/** Page function: the databases, caches and service workers of the frame's origin. */

/**
 * The containers of one origin, as one of its frames sees them; null where a database did not open
 * in time.
 */
export interface StoredContainers {
  readonly databases: readonly { readonly name: string; readonly stores: string[] | null }[];
  readonly caches: readonly { readonly name: string; readonly entries: number | null }[];
  readonly workers: readonly { readonly scope: string; readonly script: string | null }[];
}

/** Reads names and counts but no contents; nothing of an origin that may not store. */
export async function readContainers(): Promise<StoredContainers> {
  const mostContainers = 200;
  const mostStores = 50;
  const waitMs = 500;
  const inTime = <T>(work: Promise<T>): Promise<T | null> =>
    Promise.race([
      work,
      new Promise<null>((resolve) => {
        setTimeout(resolve, waitMs, null);
      }),
    ]);
  /**
   * Sandboxed frames and blocked third parties answer with a SecurityError; caches and workers need
   * HTTPS.
   */
  const list = async <T>(read: () => Promise<readonly T[]> | undefined): Promise<readonly T[]> => {
    try {
      return ((await read()) ?? []).slice(0, mostContainers);
    } catch {
      return [];
    }
  };
  const storesOf = (name: string): Promise<string[] | null> =>
    new Promise((resolve) => {
      const opening = indexedDB.open(name);
      // The database was deleted in the meantime and must not be created again.
      opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
      opening.addEventListener('error', () => resolve(null));
      opening.addEventListener('success', () => {
        const stores = [...opening.result.objectStoreNames].slice(0, mostStores);
        opening.result.close();
        resolve(stores);
      });
    });
  const countOf = async (name: string): Promise<number | null> => {
    if (!(await caches.has(name))) return null;
    const cache = await caches.open(name);
    return (await cache.keys()).length;
  };
  const databases = await list(() => indexedDB.databases());
  // Where storing is forbidden, reading this property throws too.
  const names = await list(() => (globalThis as { caches?: CacheStorage }).caches?.keys());
  const registrations = await list(() =>
    (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker?.getRegistrations(),
  );
  return {
    databases: await Promise.all(
      databases.map(async ({ name = '' }) => ({ name, stores: await inTime(storesOf(name)) })),
    ),
    caches: await Promise.all(
      names.map(async (name) => ({ name, entries: await inTime(countOf(name)) })),
    ),
    workers: registrations.map(({ scope, active, waiting, installing }) => ({
      scope,
      script: (active ?? waiting ?? installing)?.scriptURL ?? null,
    })),
  };
}
