/** Tells when a page has become quiet: no request under way, no change in its document. */
import { beforeDeadline } from '../deadline.js';
import { callInFrame, type FrameWorlds } from '../frames/frame-worlds.js';
import { isClosedTarget, type WatchedTarget } from '../frames/watched-target.js';

/** Milliseconds without network and document activity that count as quiet. */
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
  /** True where the page was still busy when the cap ended the wait. */
  readonly capped: boolean;
}

/** Connections that stay open by design; waiting for their end would be waiting for ever. */
const openEnded: ReadonlySet<string> = new Set(['EventSource', 'WebSocket', 'Media', 'Ping']);

/** Follows what is under way in all targets of one visit. */
export class Quiet {
  readonly #underWay = new Set<string>();
  readonly #worlds: FrameWorlds;
  #lastActivityMs = Date.now();

  constructor(worlds: FrameWorlds) {
    this.#worlds = worlds;
  }

  /** Listens to one target's network events; the domain itself is enabled by the visit. */
  watch({ session }: WatchedTarget): void {
    // A frame or worker that begins now has sent nothing yet, and may.
    this.#lastActivityMs = Date.now();
    session.on('Network.requestWillBeSent', ({ requestId, type }) => {
      if (!openEnded.has(type ?? '')) this.#underWay.add(requestId);
      this.#lastActivityMs = Date.now();
    });
    const finished = ({ requestId }: { readonly requestId: string }): void => {
      this.#underWay.delete(requestId);
      this.#lastActivityMs = Date.now();
    };
    session.on('Network.loadingFinished', finished);
    session.on('Network.loadingFailed', finished);
  }

  /** Forgets what an abandoned document had under way. */
  reset(): void {
    this.#underWay.clear();
    this.#lastActivityMs = Date.now();
  }

  /**
   * Waits until the page is quiet, at least `minimumMs` and at most `capMs`.
   * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
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
    if (this.#underWay.size > 0) return false;
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

/** Resolves after a number of milliseconds. */
export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/**
 * Waits until a promise is kept or so many milliseconds have passed.
 * @throws what the promise is broken with
 */
export async function waitAtMost(promise: Promise<unknown>, milliseconds: number): Promise<void> {
  await beforeDeadline(promise, milliseconds, () => undefined);
}

/** Page function: milliseconds since the document last changed, as `observeMutations` saw it. */
function millisecondsSinceMutation(): number {
  const { bandeauLastMutation } = globalThis as { bandeauLastMutation?: number };
  return performance.now() - (bandeauLastMutation ?? 0);
}
