/**
 * One steady clock for a visit: the times of the browser, the pages and this process, in one unit.
 * @see CDP `Network.MonotonicTime`; High Resolution Time, § 4.1 (`timeOrigin` is a wall-clock
 * reading)
 */
import type { CDPSession } from 'puppeteer-core';
import { callInFrame, type FrameWorld } from '../frames/frame-worlds.js';

/**
 * A time as a page gives it: `performance.timeOrigin` of its document or worker, and
 * `performance.now()`.
 */
export interface PageTime {
  readonly timeOrigin: number;
  readonly now: number;
}

/** The time of this process just before a question to the browser, and just after its answer. */
export interface Bracket {
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
}

/** By how many milliseconds another clock is ahead of ours, and the possible error. */
interface Offset {
  readonly aheadMs: number;
  readonly errorMs: number;
}

/** Number of readings, of which the fastest is used; the first ones are slow. */
const readings = 5;
/** Documents whose own offset is kept; only a page that makes documents without end has more. */
const mostDocuments = 1000;

/**
 * Converts times to epoch milliseconds that never jump: the wall clock is read once, at the start
 * of the visit, and a monotonic clock counts from there.
 */
export class VisitClock {
  /** In epoch milliseconds. */
  readonly startedAtMs = Date.now();
  readonly #startedMs = performance.now();
  readonly #ticks: Offset;
  readonly #pages: Offset;
  /** Offsets of documents that opened after the machine's clock was set, by their `timeOrigin`. */
  readonly #documents = new Map<number, number>();

  private constructor(ticks: Offset, pages: Offset) {
    this.#ticks = ticks;
    this.#pages = pages;
  }

  /**
   * Compares the clocks through a session of an empty page, which answers in well under a
   * millisecond.
   * @throws where the browser does not give its time
   */
  static async start(session: CDPSession): Promise<VisitClock> {
    await session.send('Performance.enable');
    const ticks = await fastest(() => readTicks(session));
    await session.send('Performance.disable');
    const pages = await fastest(() => readPageTime(session));
    return new VisitClock(ticks, pages);
  }

  /** Possible error of a time from the browser or a page, in milliseconds. */
  get errorMs(): number {
    return Math.max(this.#ticks.errorMs, this.#pages.errorMs);
  }

  /** Returns the present time. */
  nowMs(): number {
    return this.#fromOwn(performance.now());
  }

  /** Converts seconds of CDP's monotonic time. */
  fromTicks(seconds: number): number {
    return this.#fromOwn(seconds * 1000 - this.#ticks.aheadMs);
  }

  /** Converts a time from a page function, in a document or a worker. */
  fromPage({ timeOrigin, now }: PageTime): number {
    const aheadMs = this.#documents.get(timeOrigin) ?? this.#pages.aheadMs;
    return this.#fromOwn(timeOrigin + now - aheadMs);
  }

  /**
   * Learns whether a document has the same time origin as the first one. One that opened after the
   * machine's clock was set has another, and gets an offset of its own.
   */
  learn({ timeOrigin, now }: PageTime, { askedAtMs, answeredAtMs }: Bracket): void {
    const supposedMs = this.fromPage({ timeOrigin, now });
    if (supposedMs >= askedAtMs - 1 && supposedMs <= answeredAtMs + 1) return;
    if (this.#documents.size >= mostDocuments) return;
    const ownMs = (askedAtMs + answeredAtMs) / 2 - this.startedAtMs + this.#startedMs;
    this.#documents.set(timeOrigin, timeOrigin + now - ownMs);
  }

  /**
   * Learns the offset of a frame's document.
   * @throws CDP's own error where the frame is gone
   * @throws {AuditError} timed-out — the frame does not answer because its scripts never pause
   */
  async learnFrom(world: FrameWorld): Promise<void> {
    const askedAtMs = this.nowMs();
    const time = await callInFrame(world, pageTimeNow);
    this.learn(time, { askedAtMs, answeredAtMs: this.nowMs() });
  }

  #fromOwn(ownMs: number): number {
    return this.startedAtMs + ownMs - this.#startedMs;
  }
}

/** Page function: the present time of its document. */
function pageTimeNow(): PageTime {
  return { timeOrigin: performance.timeOrigin, now: performance.now() };
}

/**
 * The answer was made between question and reply, so the fastest of several readings is the most
 * precise.
 */
async function fastest(read: () => Promise<number>): Promise<Offset> {
  const offsets: Offset[] = [];
  for (let round = 0; round < readings; round += 1) {
    const askedMs = performance.now();
    const theirMs = await read();
    const answeredMs = performance.now();
    const errorMs = (answeredMs - askedMs) / 2;
    offsets.push({ aheadMs: theirMs - askedMs - errorMs, errorMs });
  }
  return offsets.reduce((best, offset) => (offset.errorMs < best.errorMs ? offset : best));
}

async function readTicks(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'Timestamp')?.value;
  if (seconds === undefined) throw new Error('The browser does not tell its time.');
  return seconds * 1000;
}

async function readPageTime(session: CDPSession): Promise<number> {
  const expression = 'performance.timeOrigin + performance.now()';
  const { result } = await session.send('Runtime.evaluate', { expression });
  if (typeof result.value !== 'number') throw new Error('The empty page does not tell its time.');
  return result.value;
}
