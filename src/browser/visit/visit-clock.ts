/**
 * One steady clock for a visit: the browser's, the pages' and our own time, all told in one unit.
 * @see CDP `Network.MonotonicTime`; High Resolution Time, § 4.1 (`timeOrigin` is a wall-clock reading)
 */
import type { CDPSession } from 'puppeteer';
import { callInFrame, type FrameWorld } from '../frames/frame-worlds.js';

/** A moment as a page tells it: `performance.timeOrigin` of its document or worker, and `performance.now()`. */
export interface PageTime {
  readonly timeOrigin: number;
  readonly now: number;
}

/** Own time just before something was asked of the browser and just after it answered. */
export interface Bracket {
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
}

/** How many milliseconds another clock is ahead of ours, and how far that may be off. */
interface Offset {
  readonly aheadMs: number;
  readonly errorMs: number;
}

/** Readings to choose the fastest of; the first ones wait for things to start. */
const readings = 5;
/** Documents whose own offset is kept; more come only from a page that makes them without end. */
const mostDocuments = 1000;

/**
 * Tells moments in epoch milliseconds that never jump: the wall clock is read once, when the visit
 * begins, and everything after it counts steadily from there.
 */
export class VisitClock {
  /** Epoch milliseconds. */
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
   * Compares the clocks through a session of an empty page, which answers in well under a millisecond.
   * @throws where the browser does not tell its time
   */
  static async start(session: CDPSession): Promise<VisitClock> {
    await session.send('Performance.enable');
    const ticks = await fastest(() => readTicks(session));
    await session.send('Performance.disable');
    const pages = await fastest(() => readPageTime(session));
    return new VisitClock(ticks, pages);
  }

  /** How far a moment told by the browser or a page may be off from ours, in milliseconds. */
  get errorMs(): number {
    return Math.max(this.#ticks.errorMs, this.#pages.errorMs);
  }

  /** The present moment. */
  nowMs(): number {
    return this.#fromOwn(performance.now());
  }

  /** A moment in the seconds of CDP's monotonic time. */
  fromTicks(seconds: number): number {
    return this.#fromOwn(seconds * 1000 - this.#ticks.aheadMs);
  }

  /** A moment told by a page function or a worker's. */
  fromPage({ timeOrigin, now }: PageTime): number {
    const aheadMs = this.#documents.get(timeOrigin) ?? this.#pages.aheadMs;
    return this.#fromOwn(timeOrigin + now - aheadMs);
  }

  /**
   * Learns whether a document counts from the same origin as the first one: one that opened after
   * the machine's clock was set does not, and gets an offset of its own.
   */
  learn({ timeOrigin, now }: PageTime, { askedAtMs, answeredAtMs }: Bracket): void {
    const supposedMs = this.fromPage({ timeOrigin, now });
    if (supposedMs >= askedAtMs - 1 && supposedMs <= answeredAtMs + 1) return;
    if (this.#documents.size >= mostDocuments) return;
    const ownMs = (askedAtMs + answeredAtMs) / 2 - this.startedAtMs + this.#startedMs;
    this.#documents.set(timeOrigin, timeOrigin + now - ownMs);
  }

  /**
   * Learns from a frame.
   * @throws CDP's own error where the frame is gone
   * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
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

/** Page function: what time it is there. */
function pageTimeNow(): PageTime {
  return { timeOrigin: performance.timeOrigin, now: performance.now() };
}

/** The answer lies between asking and answering, so the fastest of several tells best. */
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
