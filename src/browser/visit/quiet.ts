/** Detects when a page is quiet: no running request, and no change in its document. */
import { beforeDeadline } from '../deadline.js';
import { callInFrame, type FrameWorlds } from '../frames/frame-worlds.js';
import { isClosedTarget, type WatchedTarget } from '../frames/watched-target.js';

/**
 * Time without activity of network and document after which a page counts as quiet, in
 * milliseconds.
 */
export const quietMs = 500;
const pollMs = 50;

/** Least and longest time given to a page after each step, in milliseconds. */
export interface Waits {
  readonly minimumMs: number;
  readonly capMs: number;
}

/** How a wait ended. */
export interface Settled {
  readonly settledAfterMs: number;
  /** True where the page was still busy when the longest time was over. */
  readonly capped: boolean;
}

/** Connections that stay open by design, so that waiting for their end would never stop. */
const openEnded: ReadonlySet<string> = new Set(['EventSource', 'WebSocket', 'Media', 'Ping']);

/**
 * Requests whose end Chromium does not always tell: a `fetch` whose answer nobody reads, and now and
 * then a document. That a document is complete is seen by other events, before anybody waits here.
 */
const unended: ReadonlySet<string> = new Set(['Fetch', 'Document']);

/** A request that has not been told to be over. */
interface UnderWay {
  /** Whether its end may never be told: it is over once its answer has begun and no more of it comes. */
  readonly mayNeverEnd: boolean;
  /** When something of the answer came last, in epoch milliseconds; undefined before its head. */
  answeredMs?: number;
}

/** Follows the running requests in all targets of one visit. */
export class Quiet {
  readonly #underWay = new Map<string, UnderWay>();
  readonly #worlds: FrameWorlds;
  #lastActivityMs = Date.now();

  constructor(worlds: FrameWorlds) {
    this.#worlds = worlds;
  }

  /** Listens to one target's network events; the visit itself enables the CDP domain. */
  watch({ session }: WatchedTarget): void {
    // A new frame or worker has not sent anything yet, but may do so soon.
    this.#lastActivityMs = Date.now();
    session.on('Network.requestWillBeSent', ({ requestId, type }) => {
      if (!openEnded.has(type ?? ''))
        this.#underWay.set(requestId, { mayNeverEnd: unended.has(type ?? '') });
      this.#lastActivityMs = Date.now();
    });
    const answers = ({ requestId }: { readonly requestId: string }): void => {
      const request = this.#underWay.get(requestId);
      if (request) request.answeredMs = Date.now();
    };
    session.on('Network.responseReceived', answers);
    session.on('Network.dataReceived', answers);
    const finished = ({ requestId }: { readonly requestId: string }): void => {
      this.#underWay.delete(requestId);
      this.#lastActivityMs = Date.now();
    };
    session.on('Network.loadingFinished', finished);
    session.on('Network.loadingFailed', finished);
    // The first line of a document runs some time after its last byte has come.
    const active = (): void => {
      this.#lastActivityMs = Date.now();
    };
    session.on('Page.frameNavigated', active);
    session.on('Runtime.executionContextCreated', active);
  }

  /** Forgets the running requests of an abandoned document. */
  reset(): void {
    this.#underWay.clear();
    this.#lastActivityMs = Date.now();
  }

  /**
   * Waits until the page is quiet, at least `minimumMs` and at most `capMs`.
   * @throws {AuditError} timed-out — a frame does not answer because its scripts never pause
   */
  async wait({ minimumMs, capMs }: Waits): Promise<Settled> {
    const startedMs = Date.now();
    for (;;) {
      await delay(pollMs);
      const settledAfterMs = Date.now() - startedMs;
      if (settledAfterMs >= capMs) return { settledAfterMs, capped: true };
      if (settledAfterMs >= minimumMs && (await this.#isQuiet())) {
        return { settledAfterMs, capped: false };
      }
    }
  }

  async #isQuiet(): Promise<boolean> {
    if ([...this.#underWay.values()].some((request) => isRunning(request))) return false;
    if (Date.now() - this.#lastActivityMs < quietMs) return false;
    const main = this.#worlds.main();
    if (!main) return false;
    try {
      return (await callInFrame(main, millisecondsSinceMutation)) >= quietMs;
    } catch (error) {
      if (isClosedTarget(error)) return false;
      throw error;
    }
  }
}

function isRunning({ mayNeverEnd, answeredMs }: UnderWay): boolean {
  if (!mayNeverEnd || answeredMs === undefined) return true;
  return Date.now() - answeredMs < quietMs;
}

/** Resolves after a number of milliseconds. */
export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/**
 * Waits until a promise settles or the given milliseconds have passed.
 * @throws the promise's error
 */
export async function waitAtMost(promise: Promise<unknown>, milliseconds: number): Promise<void> {
  await beforeDeadline(promise, milliseconds, () => undefined);
}

/** Page function: milliseconds since the document last changed, as `observeMutations` saw it. */
function millisecondsSinceMutation(): number {
  const { bandeauLastMutation } = globalThis as { bandeauLastMutation?: number };
  return performance.now() - (bandeauLastMutation ?? 0);
}
