/**
 * Joins all sightings of stored items (writes, contents at the end of each phase) into one entry
 * each.
 */
import type { StorageItem } from '../../schema/evidence/storage.js';
import type { Writer } from '../../schema/evidence/writer.js';
import type { Phase } from '../../schema/vocabulary.js';
import type { ValueContext } from '../logs/visit-context.js';
import type { RedactedValue } from '../../redact/redact-value.js';
import { commonParts } from '../../redact/value-parts.js';

/** A stored item before anything is derived from it. */
export type RawStorageItem = Omit<StorageItem, 'party' | 'purpose' | 'purposeSource'>;

/** Where an item is stored. */
export type StorageKind = StorageItem['kind'];

/** A value in the form that is kept in memory; the value itself may have megabytes. */
export interface WeighedValue extends RedactedValue {
  /** Bytes in UTF-8. */
  readonly bytes: number;
  /** As `partsOf` returns them. */
  readonly parts: readonly string[];
}

interface StoredKey {
  readonly kind: StorageKind;
  readonly origin: string;
  /** Key, name of the database or cache, or scope of the service worker. */
  readonly key: string;
  /** Null where there is no value, or only the write was seen. */
  readonly value: WeighedValue | null;
  /** Epoch milliseconds on the visit's clock. */
  readonly atMs: number;
}

/** One write. The same write may be seen twice: by its script, and by its effect. */
export interface StorageWrite extends StoredKey {
  /** The script that wrote; null where only the effect was seen. */
  readonly by: Pick<Writer, 'url' | 'chain'> | null;
}

/** An item that existed at the end of a phase. */
export interface HeldItem extends StoredKey {
  readonly phase: Phase;
  /** The content of a container. */
  readonly holds: Pick<StorageItem, 'stores' | 'entries' | 'script'>;
}

interface OneItem {
  readonly writes: StorageWrite[];
  readonly held: HeldItem[];
}

/** Longest key that is kept, in characters; a longer text is content rather than a name. */
export const longestKey = 256;
/** Characters by which keys are compared; page functions report no more. */
const longestCompared = 1000;

/**
 * Lists each stored item, sorted by kind, origin and key. An item that was removed within its phase
 * is included.
 */
export function assembleStorage(
  writes: readonly StorageWrite[],
  held: readonly HeldItem[],
  context: ValueContext,
): RawStorageItem[] {
  const items = new Map<string, OneItem>();
  const of = ({ kind, origin, key }: StoredKey): OneItem => {
    const id = [kind, origin, key.slice(0, longestCompared)].join('\0');
    const one = items.get(id) ?? { writes: [], held: [] };
    items.set(id, one);
    return one;
  };
  for (const write of writes) of(write).writes.push(write);
  for (const item of held) of(item).held.push(item);
  return [...items.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => assembleItem(one, context));
}

function assembleItem(one: OneItem, context: ValueContext): RawStorageItem {
  const seen = [...one.writes, ...one.held].toSorted((a, b) => a.atMs - b.atMs);
  const { kind, origin, atMs } = seen[0] as StoredKey;
  const { key } = one.held.at(-1) ?? (seen[0] as StoredKey);
  const weighed = seen.findLast((sight) => sight.value !== null)?.value ?? null;
  const { bytes = 0, parts: _parts, ...value } = weighed ?? noValue(context);
  const values = seen.flatMap((sight) => (sight.value ? [sight.value.parts] : []));
  const parts = commonParts(values).map((part) => context.redact.value(part).valueHash);
  const writtenAtMs = one.writes.map((write) => write.atMs);
  return {
    kind,
    origin,
    key: key.slice(0, longestKey),
    phase: context.timeline.phaseAt(atMs),
    atMs: context.timeline.elapsedMs(atMs),
    presentIn: [...new Set(one.held.map(({ phase }) => phase))],
    rewrittenIn: [...new Set(writtenAtMs.map((epochMs) => context.timeline.phaseAt(epochMs)))],
    setBy: describeWriter(kind, one.writes),
    sizeBytes: Buffer.byteLength(key) + bytes,
    ...value,
    ...(parts.length > 0 && { stableParts: parts }),
    ...context.fromAddress(weighed?.parts ?? []),
    ...one.held.at(-1)?.holds,
  };
}

function noValue(context: ValueContext): Pick<RedactedValue, 'valueHash'> & Partial<WeighedValue> {
  return { valueHash: context.redact.value('').valueHash };
}

/** Kinds that only a script can write; a window's name may also come from a link or a frame. */
const scriptsOnly: ReadonlySet<StorageKind> = new Set([
  'localStorage',
  'sessionStorage',
  'indexedDB',
]);

/** The script is known where the write called a function. */
function describeWriter(kind: StorageKind, writes: readonly StorageWrite[]): StorageItem['setBy'] {
  const by = writes.find((write) => write.by !== null)?.by;
  if (by) return { how: 'script', ...by };
  return { how: scriptsOnly.has(kind) ? 'script' : 'unknown', url: null };
}
