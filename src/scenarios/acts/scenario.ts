/** What a scenario is: one visitor's way through a page, told in the acts of `Visitor`. */
import type { CategoryReading } from '../../banner/reading/read-settings.js';
import type { LayerReading } from '../../banner/reading/read-layer.js';
import type { Banner, HelpUse, Scenario as ScenarioEvidence } from '../../schema/evidence.js';
import type { Moment, Phase } from '../../schema/vocabulary.js';
import type { Visitor } from './visitor.js';

/** More than the documents that a page may go on to by itself, or redraws, before it is given up. */
export const mostAttempts = 8;

/** Time for a banner that is drawn anew to stand again, in milliseconds. */
export const redrawnMs = 1000;

/** What is observed beside the banner while a visitor goes through a page. */
export interface VisitObserver {
  /** Called when a phase is over and the page quiet. */
  phaseEnds(phase: Phase): Promise<void>;
  /** Called at each moment, on the page the visitor is on. */
  look(moment: Moment): Promise<void>;
  /** Called when a layer of the banner stands open and has been read. */
  layerRead(reading: LayerReading): Promise<void>;
}

/** What the visitor saw of the banner and did; the observations of the collectors are added to it. */
export interface VisitNotes {
  steps: ScenarioEvidence['steps'];
  help: HelpUse[];
  clicks?: number;
  banner: NonNullable<ScenarioEvidence['banner']>;
  statusIndicators: NonNullable<ScenarioEvidence['statusIndicators']>;
  wayBackPages: NonNullable<ScenarioEvidence['wayBack']>['pages'];
  opensSettings?: boolean;
  /** How the settings were opened again at last. */
  wayBackBy?: NonNullable<NonNullable<ScenarioEvidence['wayBack']>['by']>;
  /** Whether the settings were read at least once. */
  settingsRead?: boolean;
  categoriesAfter?: readonly CategoryReading[];
  layers: LayerReading[];
  /** As they stood before the visitor changed any, those behind tabs and sections where looked at. */
  categories?: readonly CategoryReading[];
  appearedAfterMs?: number;
  keyboardReached?: ReadonlySet<string>;
  policy?: Banner['policy'];
  secondPage?: string | null;
}

/** Thrown where a visitor finds no way through; the scenario is then `blocked`, with the reason. */
export class NoWayThrough extends Error {
  override readonly name = 'NoWayThrough';
}

/** One visitor's way through a page. */
export interface ScenarioScript {
  readonly id: string;
  /** Whether the visitor's browser sends Global Privacy Control. */
  readonly globalPrivacyControl?: boolean;
  /** @throws {NoWayThrough} where the page offers no such way */
  run(visitor: Visitor): Promise<void>;
}
