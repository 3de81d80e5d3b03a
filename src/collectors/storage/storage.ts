/**
 * What a visit leaves in storage other than cookies, with who wrote it and when.
 * @see CDP `DOMStorage`, whose events also show writes that call no function (`localStorage.a = 1`)
 */
import { beforeDeadline } from '../../browser/deadline.js';
import { callInFrame, type FrameWorld } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget, type WatchedTarget } from '../../browser/frames/watched-target.js';
import type { Phase } from '../../schema/vocabulary.js';
import {
  assembleStorage,
  longestKey,
  type HeldItem,
  type RawStorageItem,
  type StorageKind,
  type StorageWrite,
} from './assemble-storage.js';
import type { Collecting, Collector, Recorder } from '../collector.js';
import { valueContextOf } from '../logs/visit-context.js';
import { chainOf } from '../logs/initiator-chain.js';
import type { KnownValues } from '../logs/known-values.js';
import {
  listStored,
  scopeRegistrations,
  weigh,
  type FrameStorage,
  type Registering,
} from './list-stored.js';
import { readContainers } from './page/read-containers.js';
import { readStorage } from './page/read-storage.js';
import type { ScriptCall } from '../logs/script-calls.js';
import { withoutValues } from '../../redact/redact-url.js';
import { hostOf } from '../../text/host.js';

/** Longest time for one frame to answer, so that a busy frame does not delay the audit. */
const frameTimeoutMs = 3000;
const mostWrites = 20_000;

/** Observes the storage of all origins that have frames in the page. */
export const storage: Collector<RawStorageItem[]> = { start: startRecorder };

function startRecorder({ visit, logs }: Collecting): Recorder<RawStorageItem[]> {
  const scripts = logs.scripts;
  const log = logs.network;
  const seen: StorageWrite[] = [];
  const held = new Map<Phase, HeldItem[]>();
  const readAll = async (phase: Phase): Promise<void> => {
    const atMs = visit.clock.nowMs();
    const there = await Promise.all(visit.worlds.all().map((world) => readFrame(visit, world)));
    const named = new Set(
      scripts
        .all()
        .filter(isNaming)
        .map(({ where }) => where),
    );
    const items = there
      .filter((frame) => frame !== null)
      .flatMap((frame) => listStored(frame, visit.options, (at) => named.has(at)));
    held.set(
      phase,
      items.map((item) => ({ ...item, phase, atMs })),
    );
  };
  return {
    async watch(target) {
      log.watch(target);
      await Promise.all([scripts.watch(target), watchWrites(target, visit, seen)]);
    },
    phaseEnds: readAll,
    async result() {
      if (!held.has(visit.phase)) await readAll(visit.phase);
      if (seen.length >= mostWrites)
        throw new Error(`Storage was written ${mostWrites} times or more.`);
      const items = [...held.values()].flat();
      const behind = log.placesBehind();
      const reports = scripts.all().filter(({ where }) => where !== 'null');
      const writes = [
        ...reports.flatMap((report) => reportedWrites(report, behind)),
        ...scopeRegistrations(
          reports.flatMap((report) => registering(report, behind)),
          items,
        ),
        ...seen,
      ];
      noteValues([...writes, ...items], logs.values);
      return assembleStorage(writes, items, valueContextOf(visit, logs.network));
    },
  };
}

function noteValues(seen: readonly (StorageWrite | HeldItem)[], values: KnownValues): void {
  for (const { origin, key, value } of seen) {
    const host = hostOf(origin);
    if (!value || host === null) continue;
    const holder = { kind: 'storage', name: key.slice(0, longestKey) } as const;
    values.note({ ...holder, host }, value.parts);
  }
}

async function watchWrites(
  { session, kind }: WatchedTarget,
  { clock, options }: Visit,
  seen: StorageWrite[],
): Promise<void> {
  if (kind === 'worker') return;
  const add = (event: WriteEvent): void => {
    if (seen.length >= mostWrites) return;
    const { securityOrigin, storageKey = '', isLocalStorage } = event.storageId;
    seen.push({
      kind: isLocalStorage ? 'localStorage' : 'sessionStorage',
      origin: (securityOrigin ?? storageKey.split('^', 1)[0] ?? '').replace(/\/$/, ''),
      key: event.key,
      value: weigh(event.newValue, options),
      // The event has no time of its own.
      atMs: clock.nowMs(),
      by: null,
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

async function readFrame(visit: Visit, world: FrameWorld): Promise<FrameStorage | null> {
  try {
    return await beforeDeadline(askFrame(visit, world), frameTimeoutMs, () => {
      throw new Error(`A frame did not tell its storage within ${frameTimeoutMs} ms: ${world.url}`);
    });
  } catch (error) {
    // A frame that is gone holds nothing that the visitor still has open.
    if (isClosedTarget(error)) return null;
    throw error;
  }
}

async function askFrame({ clock }: Visit, world: FrameWorld): Promise<FrameStorage> {
  const [stored, containers] = await Promise.all([
    callInFrame(world, readStorage),
    callInFrame(world, readContainers),
    clock.learnFrom(world),
  ]);
  return { stored, containers, isMain: world.parentId === null };
}

const reportedKinds: ReadonlySet<string> = new Set<StorageKind>([
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'windowName',
]);

type Behind = Parameters<typeof chainOf>[1];

function reportedWrites(report: ScriptCall, behind: Behind): StorageWrite[] {
  if (!reportedKinds.has(report.kind)) return [];
  const [key = ''] = report.texts;
  return [{ kind: report.kind as StorageKind, key, ...readCall(report, behind) }];
}

function registering(report: ScriptCall, behind: Behind): Registering[] {
  const [script = '', base] = report.texts;
  if (report.kind !== 'serviceWorker' || !URL.canParse(script, base)) return [];
  const { href } = new URL(script, base);
  return [{ script: withoutValues(href), ...readCall(report, behind) }];
}

function readCall({ where: origin, atMs, places }: ScriptCall, behind: Behind) {
  const url = places[0] === undefined ? null : withoutValues(places[0].url);
  return { origin, value: null, atMs, by: { url, chain: chainOf(places, behind) } };
}

function isNaming({ kind }: ScriptCall): boolean {
  return kind === 'windowName';
}
