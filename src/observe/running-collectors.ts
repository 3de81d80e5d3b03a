/** All collectors of one visit: started together, asked for results in the order of their needs. */
import type { Visit } from '../browser/visit/visit.js';
import type { Collector } from '../collectors/collector.js';
import { collectors, type CollectorId, type Observations } from '../collectors/index.js';
import type { VisitLogs } from '../collectors/logs/visit-logs.js';
import type { CollectorGuard, GuardedRecorder } from './collector-guard.js';

/** The collectors by their ids. */
export type Registry = Readonly<Record<CollectorId, Collector<unknown>>>;

/** The collectors of one visit. */
export class RunningCollectors {
  readonly #recorders: ReadonlyMap<CollectorId, GuardedRecorder<unknown>>;

  /** Starts every collector; must be called before the page requests anything. */
  constructor(
    { visit, logs }: { readonly visit: Visit; readonly logs: VisitLogs },
    guard: CollectorGuard,
    registry: Registry = collectors,
  ) {
    this.#recorders = new Map(
      inOrderOfNeeds(registry).map((id) => {
        const note = (message: string): void => guard.note(id, message);
        return [id, guard.start(id, () => registry[id].start({ visit, logs, note }))];
      }),
    );
  }

  /** The recorders that must watch the visit from its beginning. */
  get recorders(): readonly GuardedRecorder<unknown>[] {
    return [...this.#recorders.values()];
  }

  /**
   * Asks each collector for its observation, needed ones first; undefined where a collector failed.
   */
  async observations(): Promise<Observations> {
    const observed: Partial<Record<CollectorId, unknown>> = {};
    for (const [id, recorder] of this.#recorders) observed[id] = await recorder.result();
    return observed as Observations;
  }
}

/**
 * Sorts collectors after the ones they need, otherwise by id.
 * @throws {Error} where a needed collector does not exist, or two need each other
 */
export function inOrderOfNeeds<Id extends string>(
  registry: Readonly<Record<Id, Pick<Collector<unknown>, 'needs'>>>,
): Id[] {
  const order: Id[] = [];
  const place = (id: string, needing: readonly string[]): void => {
    if (order.some((placed) => placed === id)) return;
    if (!isOne(registry, id))
      throw new Error(`${needing.at(-1)} needs ${id}, which is no collector.`);
    if (needing.includes(id)) throw new Error(`${[...needing, id].join(' needs ')}.`);
    for (const need of registry[id].needs ?? []) place(need, [...needing, id]);
    order.push(id);
  };
  for (const id of Object.keys(registry).toSorted()) place(id, []);
  return order;
}

function isOne<Id extends string>(registry: Readonly<Record<Id, unknown>>, id: string): id is Id {
  return Object.hasOwn(registry, id);
}
