/** Reads of what tells one browser from another: how it draws, sounds and spells, and which script asked. */
import type { Visit } from '../browser/visit.js';
import type { FingerprintRead } from '../schema/evidence.js';
import type { Collector, Recorder } from './collector.js';
import { chainOf } from './initiator-chain.js';
import { networkLogOf } from './network-log.js';
import { scriptCallsOf, type ScriptCall } from './script-calls.js';
import { tellAddress } from './url-text.js';

/** Observes such reads in all documents and workers of a visit. */
export const fingerprinting: Collector<FingerprintRead[]> = {
  id: 'fingerprinting',
  start: startRecorder,
};

const kinds: readonly (readonly [FingerprintRead['kind'], RegExp])[] = [
  ['fonts', /\.(?:measureText|check|offsetWidth|offsetHeight)$/],
  ['webgl', /^WebGL/],
  ['audio', /Audio|^AnalyserNode/],
  ['canvas', /./],
];

function startRecorder(visit: Visit): Recorder<FingerprintRead[]> {
  const calls = scriptCallsOf(visit);
  const log = networkLogOf(visit);
  return {
    async watch(target) {
      log.watch(target);
      await calls.watch(target);
    },
    result() {
      const behind = log.placesBehind();
      const reads = calls.all().filter(({ kind }) => kind === 'read');
      return groupReads(visit, reads).map(({ calls: some, ...read }) => {
        const [first] = some;
        return {
          ...read,
          chain: chainOf(first?.places ?? [], behind),
          calls: Math.max(1, latestCount(some) - (countBefore(some) ?? 0)),
          ...describeCanvas(some),
          ...describeFonts(read.kind, some),
        };
      });
    },
  };
}

interface Group extends Pick<FingerprintRead, 'kind' | 'call' | 'where' | 'phase' | 'atMs'> {
  readonly script: string | null;
  readonly calls: ScriptCall[];
}

/** One group per call, script, document and phase, in time order. */
function groupReads(visit: Visit, reads: readonly ScriptCall[]): Group[] {
  const groups = new Map<string, Group>();
  for (const read of reads.toSorted((a, b) => a.atMs - b.atMs)) {
    const [call = ''] = read.texts;
    const phase = visit.phaseAt(read.atMs);
    const [place] = read.places;
    const script = place ? tellAddress(place.url, visit.options) : null;
    const key = [call, script, read.where, read.timeOrigin, phase].join('\0');
    const kind = kinds.find(([, pattern]) => pattern.test(call))?.[0] ?? 'canvas';
    const atMs = visit.elapsedMs(read.atMs);
    const where = tellAddress(read.where, visit.options);
    const group = groups.get(key) ?? { kind, call, script, where, phase, atMs, calls: [] };
    group.calls.push(read);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const numberAt = ({ texts }: ScriptCall, at: number): number => Number(texts[at]);

function latestCount(calls: readonly ScriptCall[]): number {
  return Math.max(...calls.map((call) => numberAt(call, 1)));
}

/** How often the document had made that call before, by whichever script. */
function countBefore([first]: readonly ScriptCall[]): number | undefined {
  return first && numberAt(first, 1) - 1;
}

function describeCanvas(calls: readonly ScriptCall[]): Pick<FingerprintRead, 'canvas'> {
  const sizes = calls.map((call) => {
    const [width, height, characters] = [2, 3, 4].map((at) => numberAt(call, at));
    return {
      width: width ?? Number.NaN,
      height: height ?? Number.NaN,
      characters: characters ?? 0,
    };
  });
  const [largest] = sizes
    .filter(({ width, height }) => Number.isFinite(width) && Number.isFinite(height))
    .toSorted((a, b) => b.characters - a.characters || b.width * b.height - a.width * a.height);
  return largest ? { canvas: largest } : {};
}

function describeFonts(
  kind: FingerprintRead['kind'],
  calls: readonly ScriptCall[],
): Pick<FingerprintRead, 'fonts'> {
  return kind === 'fonts' ? { fonts: Math.max(...calls.map((call) => numberAt(call, 4))) } : {};
}
