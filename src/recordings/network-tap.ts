/** What goes along with a visit beside its collectors: a recorder, or the replay of what one kept. */
import type { Visit, Watcher } from '../browser/visit/visit.js';
import type { Failure } from '../schema/evidence/scenario.js';

/** Goes along with one visit, from before it is opened until after it is closed. */
export interface NetworkTap {
  /** The proxy all requests of the visit go through; undefined where they go as they always do. */
  readonly proxyServer?: string;
  /** Sees every target of the visit before it runs. */
  watcherFor(visit: Visit): Watcher;
  /** Called while the page is still open; gives what it could not do. */
  end(): Promise<readonly Failure[]>;
  /** Called once the visit is closed, or could not be opened. */
  close(): Promise<void>;
}
