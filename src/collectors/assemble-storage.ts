/** Joins what was seen of storage (writes, contents at the end of each phase) to one entry each. */
import type { StorageItem } from '../schema/evidence.js';
import type { Phase } from '../schema/vocabulary.js';
import { tellValue, type CookieTelling } from './assemble-cookies.js';

/** A stored item before anything is derived from it. */
export type RawStorageItem = Omit<StorageItem, 'party' | 'purpose' | 'purposeSource'>;

export type StorageKind = StorageItem['kind'];

interface StoredKey {
  readonly kind: StorageKind;
  readonly origin: string;
  /** Key, or the name of the database. */
  readonly key: string;
  /** Null for a database, whose contents are not read, and where only the writing was seen. */
  readonly value: string | null;
  /** Epoch milliseconds. */
  readonly atMs: number;
}

/** One write. The same one may be seen twice: by its script, and by its effect. */
export interface StorageWrite extends StoredKey {
  readonly scriptUrl: string | null;
}

/** An item that was there at the end of a phase. */
export interface HeldItem extends StoredKey {
  readonly phase: Phase;
}

interface OneItem {
  readonly writes: StorageWrite[];
  readonly held: HeldItem[];
}

/** Longest key told; whatever is longer is somebody's content rather than a name. */
const longestKey = 256;

/** Tells of each stored item, sorted by kind, origin and key; one removed within its phase counts too. */
export function assembleStorage(
  writes: readonly StorageWrite[],
  held: readonly HeldItem[],
  telling: CookieTelling,
): RawStorageItem[] {
  const items = new Map<string, OneItem>();
  const of = ({ kind, origin, key }: StoredKey): OneItem => {
    const id = [kind, origin, key].join('\0');
    const one = items.get(id) ?? { writes: [], held: [] };
    items.set(id, one);
    return one;
  };
  for (const write of writes) of(write).writes.push(write);
  for (const item of held) of(item).held.push(item);
  return [...items.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => tell(one, telling));
}

function tell(one: OneItem, telling: CookieTelling): RawStorageItem {
  const seen = [...one.writes, ...one.held].toSorted((a, b) => a.atMs - b.atMs);
  const { kind, origin, key, atMs } = seen[0] as StoredKey;
  const value = seen.findLast((sight) => sight.value !== null)?.value ?? '';
  const writtenAtMs = one.writes.map((write) => write.atMs);
  return {
    kind,
    origin,
    key: key.slice(0, longestKey),
    phase: telling.phaseAt(atMs),
    atMs: telling.elapsedMs(atMs),
    presentIn: [...new Set(one.held.map(({ phase }) => phase))],
    rewrittenIn: [...new Set(writtenAtMs.map((epochMs) => telling.phaseAt(epochMs)))],
    setBy: tellWriter(one.writes),
    sizeBytes: Buffer.byteLength(key) + Buffer.byteLength(value),
    valueHash: telling.hash(value),
    ...tellValue(value, telling),
  };
}

/** Only scripts write storage; which one is known where the write called a function. */
function tellWriter(writes: readonly StorageWrite[]): StorageItem['setBy'] {
  const url = writes.find(({ scriptUrl }) => scriptUrl !== null)?.scriptUrl ?? null;
  return { how: 'script', url };
}
