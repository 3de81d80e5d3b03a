/**
 * Replays the recording of one page: every visit gets its own answers, and the time of the
 * recording.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from '../browser/launch/launch-options.js';
import type { Watcher } from '../browser/visit/visit.js';
import { ignoreClosedTarget } from '../browser/frames/watched-target.js';
import { beforeWorkerScript } from '../browser/frames/worker-start.js';
import type { Failure } from '../schema/evidence/scenario.js';
import type { ScenarioRecording } from '../schema/recording.js';
import { makeReplayCertificate, type ReplayCertificate } from './certificate.js';
import type { NetworkTap } from './network-tap.js';
import { shiftClock } from './page/shift-clock.js';
import type { StoredRecording } from './read-recording.js';
import { bodiesFolder } from './recorder.js';
import { startReplayProxy, type ReplayProxy } from './replay-proxy.js';

/** Requests without an answer that are listed by name. */
const mostNamed = 5;
/** Requests remembered per visit, as many as the network log keeps. */
const mostAsked = 20_000;

/** Answers one page from its recording. */
export interface Replayer {
  /** Options to start the browser with: it can reach only the proxies of the visits. */
  launchOptions(options: LaunchOptions): LaunchOptions;
  /** Undefined where no visit of that name was recorded. */
  networkTap(visit: string): Promise<NetworkTap | undefined>;
}

/** Prepares a replay; nothing is started yet. */
export async function startReplayer(stored: StoredRecording): Promise<Replayer> {
  const { recording, folder } = stored;
  const certificate = await makeReplayCertificate();
  const readBody = (name: string): Promise<Buffer> => readFile(join(folder, bodiesFolder, name));
  return {
    launchOptions: (options) => ({
      ...options,
      timezone: recording.visit.timezone,
      browserArgs: [...(options.browserArgs ?? []), ...isolatingArgs(certificate)],
    }),
    async networkTap(visit) {
      const recorded = recording.scenarios[visit];
      return recorded && replayTap(recorded, { certificate, readBody });
    },
  };
}

/**
 * Switches that isolate the browser: no name is resolved, requests outside a visit meet a closed
 * port, and nothing bypasses a proxy. Of several switches of one name, the last one counts.
 */
function isolatingArgs({ spkiHash }: ReplayCertificate): string[] {
  return [
    '--proxy-server=127.0.0.1:1',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    `--ignore-certificate-errors-spki-list=${spkiHash}`,
    '--disable-quic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  ];
}

async function replayTap(
  recording: ScenarioRecording,
  sources: { readonly certificate: ReplayCertificate; readonly readBody: ReadBody },
): Promise<NetworkTap> {
  const recordedAtMs = Date.parse(recording.startedAt);
  let offsetMs = Date.now() - recordedAtMs;
  const asked = new Set<string>();
  const proxy = await startReplayProxy({ ...sources, recording, offsetMs: () => offsetMs });
  return {
    proxyServer: proxy.address,
    watcherFor(visit) {
      offsetMs = visit.startedAtMs - recordedAtMs;
      return replayWatcher(offsetMs, asked);
    },
    end: () => Promise.resolve(failuresOf(proxy, asked)),
    close: () => proxy.close(),
  };
}

type ReadBody = (name: string) => Promise<Buffer>;

/**
 * Sets the clock of every document and worker, and remembers the requests that the page makes: the
 * browser makes some of its own, which no recording contains.
 */
function replayWatcher(offsetMs: number, asked: Set<string>): Watcher {
  const source = `(() => { 'use strict'; (${shiftClock.toString()})(${offsetMs}); })()`;
  return {
    async watch({ session, kind }) {
      session.on('Network.requestWillBeSent', ({ request: { method, url }, type, initiator }) => {
        // Icons and the like, which the browser requests when it likes.
        const isBrowsers = type === 'Other' && initiator.type === 'other';
        if (!isBrowsers && asked.size < mostAsked) asked.add(`${method} ${url}`);
      });
      session.on('Network.webSocketCreated', ({ url }) => asked.add(`GET ${url}`));
      if (kind === 'worker') {
        // Not awaited: a worker that no page owns answers only once it runs, which is later.
        const shift = () =>
          session.send('Runtime.evaluate', { expression: source }).catch(ignoreClosedTarget);
        void beforeWorkerScript(session, shift).catch(ignoreClosedTarget);
        return;
      }
      await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
    },
  };
}

function failuresOf(proxy: ReplayProxy, asked: ReadonlySet<string>): Failure[] {
  const unanswered = [...proxy.unanswered].filter((request) => asked.has(request));
  if (unanswered.length === 0) return [];
  const named = unanswered.slice(0, mostNamed).map((request) => withoutQuery(request));
  const more = unanswered.length > mostNamed ? ' and others' : '';
  const count = unanswered.length === 1 ? 'One request' : `${unanswered.length} requests`;
  const message = `${count} of the page got no answer, since the recording has none: ${named.join(', ')}${more}.`;
  return [{ collector: 'replay', code: 'not-recorded', message }];
}

/** Without the query, which may be personal, and shortened, since pages make up addresses. */
function withoutQuery(request: string): string {
  return request.replace(/[?#].*$/s, '').slice(0, 200);
}
