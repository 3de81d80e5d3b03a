/**
 * Calls that scripts make: writes of cookies and storage, and reads in which browsers differ, each with
 * the script behind it; and the messages about consent that documents receive.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { randomUUID } from 'node:crypto';
import type { Watcher } from '../../browser/visit/visit.js';
import type { PageTime, VisitClock } from '../../browser/visit/visit-clock.js';
import { isClosedTarget, type WatchedTarget } from '../../browser/frames/watched-target.js';
import { beforeWorkerScript } from '../../browser/frames/worker-start.js';
import type { Place } from '../../schema/evidence/writer.js';
import { placesOf } from './initiator-chain.js';
import { installReadTools } from './page/install-read-tools.js';
import { reportCanvasReads } from './page/report-canvas-reads.js';
import { reportConnections } from './page/report-connections.js';
import { reportCookieStore } from './page/report-cookie-store.js';
import { reportCookieWrites } from './page/report-cookie-writes.js';
import { reportDeviceReads } from './page/report-device-reads.js';
import { reportMessages } from './page/report-messages.js';
import { reportRegistrations } from './page/report-registrations.js';
import { reportStorageWrites } from './page/report-storage-writes.js';

/** One call, as a page function reported it. */
export interface ScriptCall {
  readonly kind: string;
  /** URL of the document or worker; for writes to storage, the origin. */
  readonly where: string;
  readonly texts: readonly string[];
  /** Epoch milliseconds on the visit's clock. */
  readonly atMs: number;
  /** The time origin of the document or worker; it distinguishes two that have the same address. */
  readonly timeOrigin: number;
  /** Innermost first; empty where no script in the stack has a URL. */
  readonly places: readonly Place[];
  readonly inWorker: boolean;
}

/** Calls kept per visit; above this limit the observation is incomplete. */
const mostCalls = 20_000;

/** A call before it is dated: the clock of its document is learnt later. */
type Report = Omit<ScriptCall, 'atMs'> & PageTime;

/** The script calls of one visit. */
export class ScriptCalls implements Watcher {
  /** Known only to the closures of the page functions. */
  readonly #token = randomUUID();
  readonly #watched = new WeakMap<WatchedTarget, Promise<void>>();
  readonly #reports: Report[] = [];
  readonly #clock: Pick<VisitClock, 'nowMs' | 'fromPage' | 'learn'>;
  #failure: unknown;

  constructor(clock: Pick<VisitClock, 'nowMs' | 'fromPage' | 'learn'>) {
    this.#clock = clock;
  }

  /** Starts reporting in one target; a second call for the same target waits for the first. */
  watch(target: WatchedTarget): Promise<void> {
    const started = this.#watched.get(target) ?? this.#start(target);
    this.#watched.set(target, started);
    return started;
  }

  /**
   * Returns the calls so far, in the order of the reports.
   * @throws where the page made more than are kept, or a worker could not be watched
   */
  all(): readonly ScriptCall[] {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#reports.length >= mostCalls) {
      throw new Error(`The page's scripts made ${mostCalls} calls that are watched, or more.`);
    }
    return this.#reports.map((report) => ({ ...report, atMs: this.#clock.fromPage(report) }));
  }

  async #start({ session, kind }: WatchedTarget): Promise<void> {
    const inWorker = kind === 'worker';
    session.on('Runtime.consoleAPICalled', (event) => this.#receive(event, inWorker));
    if (inWorker) {
      await beforeWorkerScript(session, () =>
        this.#installInWorker(session).catch((error: unknown) => {
          if (!isClosedTarget(error)) this.#failure ??= error;
        }),
      );
      return;
    }
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: this.#source() });
  }

  async #installInWorker(session: CDPSession): Promise<void> {
    const askedAtMs = this.#clock.nowMs();
    const time = '({ timeOrigin: performance.timeOrigin, now: performance.now() })';
    const expression = `${this.#source()}; ${time}`;
    const answer = await session.send('Runtime.evaluate', { expression, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    this.#clock.learn(answer.result.value, { askedAtMs, answeredAtMs: this.#clock.nowMs() });
  }

  #source(): string {
    const functions = [
      reportConnections,
      reportCookieStore,
      reportCookieWrites,
      reportMessages,
      reportRegistrations,
      reportStorageWrites,
    ];
    const token = JSON.stringify(this.#token);
    const calls = [
      ...functions.map((report) => `(${report.toString()})(${token});`),
      `const tools = (${installReadTools.toString()})(${token});`,
      ...[reportCanvasReads, reportDeviceReads].map((report) => `(${report.toString()})(tools);`),
    ];
    // Strict code has no `caller`: the page cannot get these functions through one of its own.
    return `(() => { 'use strict'; ${calls.join('\n')} })()`;
  }

  #receive(
    { type, args, stackTrace }: Protocol.Runtime.ConsoleAPICalledEvent,
    inWorker: boolean,
  ): void {
    if (type !== 'debug' || args[0]?.value !== this.#token) return;
    if (this.#reports.length >= mostCalls) return;
    const [kind = '', where = '', timeOrigin, now, ...texts] = args
      .slice(1)
      .map(({ value }) => String(value));
    const time = { timeOrigin: Number(timeOrigin), now: Number(now) };
    this.#reports.push({ kind, where, texts, ...time, places: placesOf(stackTrace), inWorker });
  }
}
