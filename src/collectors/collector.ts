/** What a collector is: the code that observes one aspect of a visit. */
import type { Visit, Watcher } from '../browser/visit/visit.js';
import type { Phase } from '../schema/vocabulary.js';

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

/** Starts a recorder for one visit, before its page has requested anything. */
export interface Collector<Observation> {
  readonly id: string;
  start(visit: Visit): Recorder<Observation>;
}
