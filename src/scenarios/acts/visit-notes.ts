/** What a visitor notes of one visit, for those who put the evidence together. */
import type { CategoryReading } from '../../banner/reading/read-settings.js';
import type { LayerReading } from '../../banner/reading/read-layer.js';
import type { Banner, HelpUse, Scenario as ScenarioEvidence } from '../../schema/evidence.js';

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
