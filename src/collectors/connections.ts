/** Hosts that the browser connects to before any request, because a page asks for it. */
import type { Connection } from '../schema/evidence/requests.js';
import type { Collecting, Collector, Recorder } from './collector.js';
import type { LoggedRequest } from './logs/exchange.js';
import type { ScriptCall } from './logs/script-calls.js';
import { isNetworkUrl, redactUrl } from '../redact/redact-url.js';

/** A connection before its party is derived. */
export type RawConnection = Omit<Connection, 'party'>;

/**
 * Observes what elements and `Link` headers ask for; each host once per kind, way, document and
 * phase.
 */
export const connections: Collector<RawConnection[]> = { start: startRecorder };

function startRecorder({ visit, logs }: Collecting): Recorder<RawConnection[]> {
  const calls = logs.scripts;
  const log = logs.network;
  return {
    async watch(target) {
      log.watch(target);
      await calls.watch(target);
    },
    result() {
      const asked = [
        ...calls.all().flatMap(readElement),
        ...log.requests().flatMap(readHeaders),
      ].toSorted((a, b) => a.atMs - b.atMs);
      const found = new Map<string, RawConnection>();
      for (const { kind, address, by, where, atMs } of asked) {
        const phase = visit.phaseAt(atMs);
        const { hostname: host } = new URL(address);
        const key = [kind, host, by, where, phase].join('\0');
        if (found.has(key)) continue;
        const from = redactUrl(where, visit.options);
        found.set(key, { kind, host, by, where: from, phase, atMs: visit.elapsedMs(atMs) });
      }
      return [...found.values()];
    },
  };
}

interface Asked extends Pick<Connection, 'kind' | 'by' | 'where'> {
  readonly address: string;
  /** Epoch milliseconds on the visit's clock. */
  readonly atMs: number;
}

function readElement({ kind: call, texts, where, atMs }: ScriptCall): Asked[] {
  const [kind, address = ''] = texts;
  if (call !== 'connect' || !isReachable(address)) return [];
  if (kind !== 'preconnect' && kind !== 'dns-prefetch') return [];
  return [{ kind, address, by: 'element', where, atMs }];
}

/** @see RFC 8288, § 3: commas separate links, angle brackets enclose an address */
function readHeaders({ url, atMs, links }: LoggedRequest): Asked[] {
  return links.flatMap((header) =>
    header.split(/[,\n]\s*(?=<)/).flatMap((link): Asked[] => {
      const [, target = '', parameters = ''] = /^\s*<([^>]*)>(.*)$/s.exec(link) ?? [];
      const rel = /;\s*rel\s*=\s*"?([^";]*)/i.exec(parameters)?.[1]?.toLowerCase() ?? '';
      const kind = (['preconnect', 'dns-prefetch'] as const).find((each) =>
        rel.split(/\s+/).includes(each),
      );
      const address = URL.canParse(target, url) ? new URL(target, url).href : '';
      if (kind === undefined || !isReachable(address)) return [];
      return [{ kind, address, by: 'header', where: url, atMs }];
    }),
  );
}

function isReachable(address: string): boolean {
  return isNetworkUrl(address) && URL.canParse(address);
}
