/**
 * What a visit leaves in localStorage, sessionStorage and IndexedDB, who wrote it and when.
 * @see CDP `DOMStorage`, whose events also show writes that call no function (`localStorage.a = 1`)
 */
import { callInFrame, type FrameWorld } from '../browser/frame-worlds.js';
import type { Visit } from '../browser/visit.js';
import { isClosedTarget, type WatchedTarget } from '../browser/watched-target.js';
import type { Phase } from '../schema/vocabulary.js';
import {
  assembleStorage,
  type HeldItem,
  type RawStorageItem,
  type StorageKind,
  type StorageWrite,
} from './assemble-storage.js';
import type { Collector, Recorder } from './collector.js';
import { hashValue } from './hash-value.js';
import { readStorage, type StoredThere } from './page/read-storage.js';
import { scriptWritesOf, type ScriptWrite } from './script-writes.js';
import { tellAddress } from './url-text.js';

/** Longest time one frame gets to answer; a busy one must not hold up the audit. */
const frameTimeoutMs = 3000;
const mostWrites = 20_000;

/** Observes the storage of all origins that have frames in the page. */
export const storage: Collector<RawStorageItem[]> = { id: 'storage', start: startRecorder };

function startRecorder(visit: Visit): Recorder<RawStorageItem[]> {
  const scripts = scriptWritesOf(visit);
  const seen: StorageWrite[] = [];
  const held = new Map<Phase, HeldItem[]>();
  const readAll = async (phase: Phase): Promise<void> => {
    const atMs = Date.now();
    const there = await Promise.all(visit.worlds.all().map(readFrame));
    held.set(
      phase,
      there.flatMap(listItems).map((item) => ({ ...item, phase, atMs })),
    );
  };
  return {
    async watch(target) {
      await Promise.all([scripts.watch(target), watchWrites(target, seen)]);
    },
    phaseEnds: readAll,
    async result() {
      if (!held.has(visit.phase)) await readAll(visit.phase);
      if (seen.length >= mostWrites)
        throw new Error(`Storage was written ${mostWrites} times or more.`);
      const { options } = visit;
      const reported = scripts.all().flatMap((report) => reportedWrites(report, options));
      const writes = [...reported, ...seen];
      return assembleStorage(writes, [...held.values()].flat(), {
        phaseAt: (epochMs) => visit.phaseAt(epochMs),
        elapsedMs: (epochMs) => visit.elapsedMs(epochMs),
        hash: (value) => hashValue(value, options.hashSalt),
        includeValues: options.includeValues,
      });
    },
  };
}

async function watchWrites({ session, kind }: WatchedTarget, seen: StorageWrite[]): Promise<void> {
  if (kind === 'worker') return;
  const add = (event: WriteEvent): void => {
    if (seen.length >= mostWrites) return;
    const { securityOrigin, storageKey = '', isLocalStorage } = event.storageId;
    seen.push({
      kind: isLocalStorage ? 'localStorage' : 'sessionStorage',
      origin: (securityOrigin ?? storageKey.split('^', 1)[0] ?? '').replace(/\/$/, ''),
      key: event.key,
      value: event.newValue,
      atMs: Date.now(),
      scriptUrl: null,
    });
  };
  session.on('DOMStorage.domStorageItemAdded', add);
  session.on('DOMStorage.domStorageItemUpdated', add);
  await session.send('DOMStorage.enable');
}

interface WriteEvent {
  readonly storageId: {
    readonly securityOrigin?: string;
    readonly storageKey?: string;
    readonly isLocalStorage: boolean;
  };
  readonly key: string;
  readonly newValue: string;
}

async function readFrame(world: FrameWorld): Promise<StoredThere | null> {
  let timeout: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    const message = `A frame did not tell its storage within ${frameTimeoutMs} ms: ${world.url}`;
    timeout = setTimeout(() => reject(new Error(message)), frameTimeoutMs);
  });
  try {
    return await Promise.race([callInFrame(world, readStorage), deadline]);
  } catch (error) {
    // A frame that has gone meanwhile holds nothing that a visitor still has open.
    if (isClosedTarget(error)) return null;
    throw error;
  } finally {
    clearTimeout(timeout);
  }
}

function listItems(there: StoredThere | null): Omit<HeldItem, 'phase' | 'atMs'>[] {
  if (!there || there.origin === 'null') return [];
  const { origin } = there;
  const kinds = ['localStorage', 'sessionStorage'] as const;
  const items = kinds.flatMap((kind) =>
    there[kind].map(([key, value]) => ({ kind, origin, key, value })),
  );
  const databases = there.indexedDB.map((key) => ({
    kind: 'indexedDB' as const,
    origin,
    key,
    value: null,
  }));
  return [...items, ...databases];
}

const kinds: ReadonlySet<string> = new Set<StorageKind>([
  'localStorage',
  'sessionStorage',
  'indexedDB',
]);

function reportedWrites(report: ScriptWrite, options: Visit['options']): StorageWrite[] {
  const {
    kind,
    where: origin,
    texts: [key = ''],
    atMs,
    scriptUrl,
  } = report;
  if (!kinds.has(kind)) return [];
  const url = scriptUrl === null ? null : tellAddress(scriptUrl, options);
  return [{ kind: kind as StorageKind, origin, key, value: null, atMs, scriptUrl: url }];
}
