/** What a collector is: the code that observes one aspect of a visit. */
import type { Visit, Watcher } from '../browser/visit/visit.js';
import type { Phase } from '../schema/vocabulary.js';
import type { VisitLogs } from './logs/visit-logs.js';

/**
 * Observes one aspect of one visit.
 * `watch` sees every target (page, frame of another process, worker) before it runs; an error in
 * any of the three becomes a failure of this collector, and the field it fills is then missing.
 */
export interface Recorder<Observation> extends Watcher {
  /** Called when a phase is over and the page quiet, before the next step. */
  phaseEnds?(phase: Phase): Promise<void>;
  /** What was observed; called once, while the page is still open. */
  result(): Promise<Observation> | Observation;
}

/** What a collector works with. */
export interface Collecting {
  readonly visit: Visit;
  readonly logs: VisitLogs;
  /** Writes down why part of it could not be observed, where the rest still counts. */
  readonly note: (message: string) => void;
}

/**
 * One collector. Its id is its name in the registry and the field of the scenario's evidence that it fills.
 */
export interface Collector<Observation> {
  /** Ids of the collectors that have to give their results before this one is asked for its own. */
  readonly needs?: readonly string[];
  /** Starts a recorder for one visit, before its page has requested anything. */
  start(collecting: Collecting): Recorder<Observation>;
}

/** What a collector's recorders give. */
export type ObservationOf<C> = C extends Collector<infer Observation> ? Observation : never;
