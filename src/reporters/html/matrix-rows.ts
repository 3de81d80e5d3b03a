/** Compares observations across all scenarios: one row per observation, one cell per scenario. */
import type { Evidence } from '../../schema/evidence.js';
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Request } from '../../schema/evidence/requests.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import { toPointer } from '../../schema/json-pointer.js';
import { phases, type Phase, type Purpose } from '../../schema/vocabulary.js';
import { hostOf } from '../../text/host.js';
import { consentFor } from '../wording/words.js';
import { en } from '../words/en.js';
import { say } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

/** A row's content for one scenario; undefined where the scenario could not observe it. */
export interface Cell {
  /** When it was first seen; undefined where it was not seen. */
  readonly phase: Phase | undefined;
  /** How often it was seen. */
  readonly count: number;
  /** Whether it was first seen before withdrawal, and seen again after it. */
  readonly outlived: boolean;
  /** Whether a failed finding names it. */
  readonly named: boolean;
}

/** One row: an observation as an example of its kind, and its cells by scenario. */
export interface Row<T> {
  readonly sample: T;
  readonly purpose: Purpose;
  readonly cells: ReadonlyMap<string, Cell>;
}

interface MatrixItem {
  readonly purpose: Purpose;
  readonly phase: Phase;
  readonly presentIn?: readonly Phase[];
}

/** How observations of one kind are listed and identified. */
interface Kind<T> {
  readonly field: 'cookies' | 'storage' | 'requests';
  readonly list: (scenario: Scenario) => readonly T[] | undefined;
  readonly identify: (observed: T) => string;
}

/** Lists cookies by name, domain and path. */
export function listCookies(evidence: Evidence, named: ReadonlySet<string>): Row<Cookie>[] {
  return collectRows(evidence, named, {
    field: 'cookies',
    list: ({ cookies }) => cookies,
    identify: ({ name, domain, path }) => [domain, name, path].join('\n'),
  });
}

/** Lists storage by origin, kind and key. */
export function listStorage(evidence: Evidence, named: ReadonlySet<string>): Row<StorageItem>[] {
  return collectRows(evidence, named, {
    field: 'storage',
    list: ({ storage }) => storage,
    identify: ({ origin, kind, key }) => [origin, kind, key].join('\n'),
  });
}

/** Lists the third-party hosts that were contacted. */
export function listHosts(evidence: Evidence, named: ReadonlySet<string>): Row<Request>[] {
  return collectRows(evidence, named, {
    field: 'requests',
    list: ({ requests }) => requests,
    identify: ({ host, party }) => (party === 'third' ? host : ''),
  });
}

/** Names who set an observation: the site itself, or another host. */
export function describeWriter(
  { setBy: { how, url } }: Written,
  pageUrl: string,
  words: Words = en,
): string {
  const { traces } = words;
  if (url === null || how === 'unknown') return traces.writerUnknown;
  const host = hostOf(url) ?? '';
  const own = host !== '' && host === hostOf(pageUrl);
  if (own) return how === 'header' ? traces.setBySite : traces.setBySiteScript;
  return say(words, how === 'header' ? traces.setByAnswer : traces.setByScript, {
    host: host || url,
  });
}

interface Written {
  readonly setBy: Cookie['setBy'];
}

function collectRows<T extends MatrixItem>(
  { scenarios }: Evidence,
  named: ReadonlySet<string>,
  kind: Kind<T>,
): Row<T>[] {
  const rows = new Map<string, { sample: T; cells: Map<string, Cell> }>();
  for (const [name, scenario] of Object.entries(scenarios)) {
    for (const [index, observed] of (kind.list(scenario) ?? []).entries()) {
      const key = kind.identify(observed);
      if (key === '') continue;
      const pointer = toPointer(['scenarios', name, kind.field, index]);
      const row = rows.get(key) ?? { sample: observed, cells: new Map<string, Cell>() };
      row.cells.set(name, joinCells(row.cells.get(name), toCell(observed, named.has(pointer))));
      rows.set(key, row);
    }
  }
  return [...rows.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { sample, cells }]) => ({ sample, purpose: sample.purpose, cells }))
    .toSorted((a, b) => rankOf(a.purpose) - rankOf(b.purpose));
}

function toCell({ phase, presentIn = [] }: MatrixItem, named: boolean): Cell {
  const outlived = phase !== 'after-withdrawal' && presentIn.includes('after-withdrawal');
  return { phase, count: 1, outlived, named };
}

function joinCells(first: Cell | undefined, second: Cell): Cell {
  if (first === undefined) return second;
  const both = [first.phase, second.phase];
  const again = first.phase !== second.phase && both.includes('after-withdrawal');
  return {
    phase: phases.find((phase) => both.includes(phase)),
    count: first.count + second.count,
    outlived: first.outlived || second.outlived || again,
    named: first.named || second.named,
  };
}

function rankOf(purpose: Purpose): number {
  return Object.keys(consentFor).indexOf(purpose);
}
