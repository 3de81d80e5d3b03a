/** A recorder or replayer that accompanies a visit beside its collectors. */
import type { Visit, Watcher } from '../browser/visit/visit.js';
import type { Failure } from '../schema/evidence/scenario.js';

/** Accompanies one visit, from before it is opened until after it is closed. */
export interface NetworkTap {
  /** The proxy for all requests of the visit; undefined where they go the browser's usual way. */
  readonly proxyServer?: string;
  /** Sees every target of the visit before it runs. */
  watcherFor(visit: Visit): Watcher;
  /** Called while the page is still open; returns what could not be recorded or replayed. */
  end(): Promise<readonly Failure[]>;
  /** Called once the visit is closed, or where it could not be opened. */
  close(): Promise<void>;
}
