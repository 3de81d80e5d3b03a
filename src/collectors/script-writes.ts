/** What scripts write: cookies and storage, each write with the script behind it, once per visit. */
import type { Protocol } from 'puppeteer';
import { randomUUID } from 'node:crypto';
import type { Visit, Watcher } from '../browser/visit.js';
import type { WatchedTarget } from '../browser/watched-target.js';
import { reportCookieStore } from './page/report-cookie-store.js';
import { reportCookieWrites } from './page/report-cookie-writes.js';
import { reportStorageWrites } from './page/report-storage-writes.js';

/** One write, as a page function reported it. */
export interface ScriptWrite {
  readonly kind: string;
  /** URL of the document (cookies) or its origin (storage). */
  readonly where: string;
  readonly texts: readonly string[];
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** The script nearest to the write; null where it has no URL. */
  readonly scriptUrl: string | null;
}

/** Writes kept per visit; a page that writes more often is not observed completely. */
const mostWrites = 20_000;
const visits = new WeakMap<Visit, ScriptWrites>();

/** The script writes of one visit; every collector that asks gets the same ones. */
export function scriptWritesOf(visit: Visit): ScriptWrites {
  const writes = visits.get(visit) ?? new ScriptWrites();
  visits.set(visit, writes);
  return writes;
}

export class ScriptWrites implements Watcher {
  /** Known to the page functions' closures alone. */
  readonly #token = randomUUID();
  readonly #watched = new WeakMap<WatchedTarget, Promise<void>>();
  readonly #writes: ScriptWrite[] = [];

  /** Starts reporting in one target; a second call for it waits for the first. */
  watch(target: WatchedTarget): Promise<void> {
    const started = this.#watched.get(target) ?? this.#start(target);
    this.#watched.set(target, started);
    return started;
  }

  /**
   * Writes so far, in the order they happened.
   * @throws where the page wrote more often than is kept
   */
  all(): readonly ScriptWrite[] {
    if (this.#writes.length >= mostWrites) {
      throw new Error(`The page's scripts wrote cookies or storage ${mostWrites} times or more.`);
    }
    return this.#writes;
  }

  async #start({ session, kind }: WatchedTarget): Promise<void> {
    if (kind === 'worker') return;
    session.on('Runtime.consoleAPICalled', (event) => this.#receive(event));
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: this.#source() });
  }

  #source(): string {
    const functions = [reportCookieStore, reportCookieWrites, reportStorageWrites];
    const calls = functions.map(
      (report) => `(${report.toString()})(${JSON.stringify(this.#token)});`,
    );
    // Strict code has no `caller`: the page cannot reach these functions from one of its own.
    return `(() => { 'use strict'; ${calls.join('\n')} })()`;
  }

  #receive({ type, args, timestamp, stackTrace }: Protocol.Runtime.ConsoleAPICalledEvent): void {
    if (type !== 'debug' || args[0]?.value !== this.#token) return;
    if (this.#writes.length >= mostWrites) return;
    const [kind = '', where = '', ...texts] = args.slice(1).map(({ value }) => String(value));
    const scriptUrl = nearestScript(stackTrace);
    this.#writes.push({ kind, where, texts, atMs: timestamp, scriptUrl });
  }
}

/** The URL of the innermost frame that has one; page functions and `eval` have none. */
export function nearestScript(stackTrace: Protocol.Runtime.StackTrace | undefined): string | null {
  for (let stack = stackTrace; stack; stack = stack.parent) {
    const frame = stack.callFrames.find(({ url }) => /^https?:/.test(url));
    if (frame) return frame.url;
  }
  return null;
}
