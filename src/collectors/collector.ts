/** What a collector is: code that observes one aspect of a visit. */
import type { Visit, Watcher } from '../browser/visit/visit.js';
import type { Phase } from '../schema/vocabulary.js';
import type { VisitLogs } from './logs/visit-logs.js';

/**
 * Observes one aspect of one visit. `watch` is called for every target (page, frame of another
 * process, worker) before its code runs. An error in any of the three methods becomes a failure of
 * this collector, and the field it fills is then missing.
 */
export interface Recorder<Observation> extends Watcher {
  /** Called when a phase is over and the page is quiet, before the next step. */
  phaseEnds?(phase: Phase): Promise<void>;
  /** Returns what was observed; called once, while the page is still open. */
  result(): Promise<Observation> | Observation;
}

/** What the start of a collector is given. */
export interface Collecting {
  readonly visit: Visit;
  readonly logs: VisitLogs;
  /** Records why a part of the observation is missing; the rest of it still counts. */
  readonly note: (message: string) => void;
}

/**
 * One collector. Its id is its name in the registry, and also the field of the scenario's evidence
 * that it fills.
 */
export interface Collector<Observation> {
  /** Ids of the collectors that must give their results before this one does. */
  readonly needs?: readonly string[];
  /** Starts a recorder for one visit, before its page has requested anything. */
  start(collecting: Collecting): Recorder<Observation>;
}

/** What the recorders of a collector return. */
export type ObservationOf<C> = C extends Collector<infer Observation> ? Observation : never;
