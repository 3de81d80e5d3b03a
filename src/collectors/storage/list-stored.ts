/** Lists the storage that a frame reported, one entry per item. */
import type { HeldItem, StorageWrite, WeighedValue } from './assemble-storage.js';
import type { StoredContainers } from './page/read-containers.js';
import type { StoredItems } from './page/read-storage.js';
import { redactValue, type RedactionOptions } from '../../redact/redact-value.js';
import { withoutValues } from '../../redact/redact-url.js';
import { partsOf } from '../../redact/value-parts.js';

/** An item that a frame reported, before the time is added. */
export type ListedItem = Omit<HeldItem, 'phase' | 'atMs'>;

/** A service worker as a script registered it; only the registration shows the scope. */
export interface Registering extends Omit<StorageWrite, 'key' | 'kind'> {
  readonly script: string;
}

/** The storage that one frame reported. */
export interface FrameStorage {
  readonly stored: StoredItems;
  readonly containers: StoredContainers;
  readonly isMain: boolean;
}

/** Lists a frame's items; none where its origin is opaque. */
export function listStored(
  { stored, containers, isMain }: FrameStorage,
  redaction: RedactionOptions,
  namesWindow: (origin: string) => boolean,
): ListedItem[] {
  const { origin, windowName } = stored;
  if (origin === 'null') return [];
  const kinds = ['localStorage', 'sessionStorage'] as const;
  const items = kinds.flatMap((kind) =>
    stored[kind].map(([key, value]) => {
      return { kind, origin, key, value: weigh(value, redaction), holds: {} };
    }),
  );
  const isNamed = windowName.length > 0 && (isMain || namesWindow(origin));
  return [
    ...items,
    ...listContainers(containers, origin),
    // Markup gives frames names too; a frame's name counts only where a script set it.
    ...(isNamed ? [listName(stored, redaction)] : []),
  ];
}

function listContainers(there: StoredContainers, origin: string): ListedItem[] {
  const common = { origin, value: null };
  return [
    ...there.databases.map(({ name, stores }) => {
      return { ...common, kind: 'indexedDB' as const, key: name, holds: stores ? { stores } : {} };
    }),
    ...there.caches.map(({ name, entries }) => {
      const holds = entries === null ? {} : { entries };
      return { ...common, kind: 'cacheStorage' as const, key: name, holds };
    }),
    ...there.workers.map(({ scope, script }) => {
      const holds = script === null ? {} : { script: withoutValues(script) };
      return { ...common, kind: 'serviceWorker' as const, key: withoutValues(scope), holds };
    }),
  ];
}

/** A name longer than what is read is distinguished by its length. */
function listName({ origin, windowName }: StoredItems, redaction: RedactionOptions): ListedItem {
  const { start, length } = windowName;
  const value =
    start.length === length
      ? weigh(start, redaction)
      : { ...weigh(`${length} ${start}`, redaction), valueLength: length, bytes: length };
  return { kind: 'windowName', origin, key: 'window.name', value, holds: {} };
}

/** Summarises a value, so that the value itself need not stay in memory. */
export function weigh(value: string, redaction: RedactionOptions): WeighedValue {
  return {
    ...redactValue(value, redaction),
    bytes: Buffer.byteLength(value),
    parts: partsOf(value),
  };
}

/**
 * Gives each registration of a service worker its scope: the scope of the worker that has the same
 * script.
 */
export function scopeRegistrations(
  registrations: readonly Registering[],
  held: readonly HeldItem[],
): StorageWrite[] {
  const scopes = new Map<string, Set<string>>();
  for (const { kind, origin, key, holds } of held) {
    if (kind !== 'serviceWorker' || holds.script === undefined) continue;
    const id = `${origin} ${holds.script}`;
    scopes.set(id, (scopes.get(id) ?? new Set()).add(key));
  }
  return registrations.flatMap(({ script, ...write }) =>
    [...(scopes.get(`${write.origin} ${script}`) ?? [])].map((key) => {
      return { ...write, kind: 'serviceWorker' as const, key };
    }),
  );
}
