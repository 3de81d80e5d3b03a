/** Lets collectors fail, or never end, without ending the visit: each failure is recorded. */
import { beforeDeadline } from '../browser/deadline.js';
import { isClosedTarget } from '../browser/frames/watched-target.js';
import type { WatchedTarget } from '../browser/frames/watched-target.js';
import type { Recorder } from '../collectors/collector.js';
import type { Failure } from '../schema/evidence/scenario.js';
import type { Phase } from '../schema/vocabulary.js';

/** A recorder that never throws; once it has failed, its result is undefined. */
export interface GuardedRecorder<Observation> {
  watch(target: WatchedTarget): Promise<void>;
  phaseEnds(phase: Phase): Promise<void>;
  result(): Promise<Observation | undefined>;
}

/** How long a collector may take for one thing that is asked of it. */
export interface CollectorBudget {
  readonly withinMs: number;
  /** Called once that time is over: frees the page of what keeps it from answering. */
  readonly free: () => Promise<void>;
}

/** Says that a collector's time was over. */
class TookTooLong extends Error {}

/** The failures of one visit's collectors. */
export class CollectorGuard {
  readonly #failures: Failure[] = [];
  readonly #budget: CollectorBudget;

  constructor(budget: CollectorBudget) {
    this.#budget = budget;
  }

  get failures(): readonly Failure[] {
    return this.#failures;
  }

  /**
   * Starts a recorder and guards it. After a failure the recorder returns nothing, since a partial
   * observation would mislead.
   */
  start<Observation>(id: string, start: () => Recorder<Observation>): GuardedRecorder<Observation> {
    let failed = false;
    const guard = async <T>(act: () => Promise<T> | T): Promise<T | undefined> => {
      if (failed) return undefined;
      try {
        return await this.#within(act);
      } catch (error) {
        failed = true;
        this.#note(id, error);
        return undefined;
      }
    };
    const recorder = this.#startOr(id, start);
    if (recorder === undefined) failed = true;
    return {
      watch: (target) => watchTarget(() => recorder?.watch?.(target), guard),
      phaseEnds: async (phase) => {
        await guard(() => recorder?.phaseEnds?.(phase));
      },
      result: () => guard(() => recorder?.result()),
    };
  }

  #startOr<Observation>(
    id: string,
    start: () => Recorder<Observation>,
  ): Recorder<Observation> | undefined {
    try {
      return start();
    } catch (error) {
      this.#note(id, error);
      return undefined;
    }
  }

  /** Observes once; undefined where it failed. */
  async observe<T>(collector: string, act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await this.#within(act);
    } catch (error) {
      this.#note(collector, error);
      return undefined;
    }
  }

  /** Records what was not observed, and why. */
  note(collector: string, message: string): void {
    this.#failures.push({ collector, code: 'collector-failed', message });
  }

  /**
   * @throws what the act throws; an error of its own where the act takes too long
   */
  async #within<T>(act: () => Promise<T> | T): Promise<T> {
    const { withinMs, free } = this.#budget;
    const pending = Promise.resolve(act());
    const late = (): T => {
      throw new TookTooLong(`It did not end within ${withinMs} ms.`);
    };
    try {
      return await beforeDeadline(pending, withinMs, late);
    } catch (error) {
      if (error instanceof TookTooLong) await free();
      throw error;
    }
  }

  #note(collector: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const code = isClosedTarget(error) ? 'page-gone' : 'collector-failed';
    this.#failures.push({ collector, code, message });
  }
}

/** A target that is gone before it is watched has shown nothing, so nothing was missed. */
async function watchTarget(
  watch: () => Promise<void> | void,
  guard: (act: () => Promise<void>) => Promise<unknown>,
): Promise<void> {
  await guard(async () => {
    try {
      await watch();
    } catch (error) {
      if (!isClosedTarget(error)) throw error;
    }
  });
}
