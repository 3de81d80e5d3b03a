/**
 * Reads of properties in which browsers differ (drawing, sound, fonts), and which script made them.
 */
import type { Visit } from '../browser/visit/visit.js';
import type { FingerprintRead } from '../schema/evidence/fingerprinting.js';
import type { Collecting, Collector, Recorder } from './collector.js';
import { chainOf } from './logs/initiator-chain.js';
import type { ScriptCall } from './logs/script-calls.js';
import { redactUrl } from '../redact/redact-url.js';

/** Observes these reads in all documents and workers of a visit. */
export const fingerprinting: Collector<FingerprintRead[]> = { start: startRecorder };

const kinds: readonly (readonly [FingerprintRead['kind'], RegExp])[] = [
  ['fonts', /\.(?:measureText|check|offsetWidth|offsetHeight)$/],
  ['webgl', /^WebGL/],
  ['audio', /Audio|^AnalyserNode/],
  ['canvas', /./],
];

function startRecorder({ visit, logs }: Collecting): Recorder<FingerprintRead[]> {
  const calls = logs.scripts;
  const log = logs.network;
  return {
    async watch(target) {
      log.watch(target);
      await calls.watch(target);
    },
    result() {
      const behind = log.placesBehind();
      const reads = calls.all().filter(({ kind }) => kind === 'read');
      const groups = groupReads(visit, reads);
      return groups.map((group) => {
        const { calls: some, document: _document, ...read } = group;
        const [first] = some;
        return {
          ...read,
          chain: chainOf(first?.places ?? [], behind),
          calls: countCalls(group, groups),
          ...describeCanvas(some),
          ...describeFonts(read.kind, some),
        };
      });
    },
  };
}

interface Group extends Pick<FingerprintRead, 'kind' | 'call' | 'where' | 'phase' | 'atMs'> {
  readonly script: string | null;
  /** Distinguishes documents that have the same address. */
  readonly document: string;
  readonly calls: ScriptCall[];
}

/** Groups reads by call, script, document and phase, in time order. */
function groupReads(visit: Visit, reads: readonly ScriptCall[]): Group[] {
  const groups = new Map<string, Group>();
  for (const read of reads.toSorted((a, b) => a.atMs - b.atMs)) {
    const [call = ''] = read.texts;
    const phase = visit.phaseAt(read.atMs);
    const [place] = read.places;
    const script = place ? redactUrl(place.url, visit.options) : null;
    const document = `${read.timeOrigin} ${read.where}`;
    const key = [call, script, document, phase].join('\0');
    const kind = kinds.find(([, pattern]) => pattern.test(call))?.[0] ?? 'canvas';
    const atMs = visit.elapsedMs(read.atMs);
    const where = redactUrl(read.where, visit.options);
    const own = { kind, call, script, where, document, phase, atMs };
    const group = groups.get(key) ?? { ...own, calls: [] };
    group.calls.push(read);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const numberAt = ({ texts }: ScriptCall, at: number): number => Number(texts[at]);

/**
 * A document numbers its calls for all scripts together and does not report all of them. Where only
 * one script makes a call, the last number is the count; otherwise the reports are counted.
 */
function countCalls({ call, document, calls }: Group, groups: readonly Group[]): number {
  const alike = groups.filter((other) => other.call === call && other.document === document);
  if (alike.length > 1) return calls.length;
  return Math.max(...calls.map((each) => numberAt(each, 1)));
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
