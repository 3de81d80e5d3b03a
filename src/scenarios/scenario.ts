/** What a scenario is: one visitor's way through a page, written in acts. */
import type { VisitNotes } from './visitor/visit-notes.js';
import type { Visitor } from './visitor/visitor.js';

/** One visitor's way through a page. */
export interface ScenarioScript {
  readonly id: string;
  /** Whether the visitor's browser sends Global Privacy Control. */
  readonly globalPrivacyControl?: boolean;
  /** Whether the visitor's browser says that a program runs it. */
  readonly looksAutomated?: boolean;
  /** Whether another visit has seen what this way needs; missing where it needs nothing special. */
  readonly isOffered?: (seen: VisitNotes) => boolean;
  /**
   * Goes the way to its end. What was noted on it stands in `visitor.notes`, after an error too.
   * @throws {NoWayThrough} where the page offers no such way
   * @throws {AuditError} where a page of the site cannot be loaded
   */
  run(visitor: Visitor): Promise<void>;
}
