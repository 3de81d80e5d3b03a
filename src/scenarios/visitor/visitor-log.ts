/** The log of one visit: what was found before a scenario broke off stays in it. */
import type { LayerReading } from '../../banner/reading/read-layer.js';
import type { HelpUse, StatusIndicator, Step } from '../../schema/evidence/scenario.js';
import type {
  BannerSightings,
  Findings,
  IndicatorReading,
  VisitNotes,
  WayBackBy,
  WayBackPage,
} from './visit-notes.js';

/** A way back to the settings that the visitor tried. */
export interface WayBackTry {
  readonly by: WayBackBy;
  /** Whether it opened the settings; left out where that says nothing of what a visitor can press. */
  readonly opensSettings?: boolean;
}

/** What a visitor writes down while going through a page. */
export class VisitorLog {
  readonly #steps: Step[] = [];
  readonly #helpUses = new Map<HelpUse['role'], HelpUse>();
  readonly #sightings = new Map<keyof BannerSightings, 'visible' | 'gone'>();
  readonly #indicators: (IndicatorReading | null)[] = [];
  readonly #wayBackPages: WayBackPage[] = [];
  readonly #wayBackTries: WayBackTry[] = [];
  #layers: LayerReading[] = [];
  #clicks: (number | null)[] = [];
  #findings: Findings = {};

  /** What stands in the log by now. */
  get notes(): VisitNotes {
    return {
      ...this.#findings,
      steps: [...this.#steps],
      help: [...this.#helpUses.values()],
      layers: [...this.#layers],
      banner: Object.fromEntries(this.#sightings),
      ...sumOf(this.#clicks),
      settingsRead: this.#indicators.length > 0,
      statusIndicators: this.#indicators.filter((indicator) => indicator !== null),
      wayBackPages: [...this.#wayBackPages],
      ...outcomeOf(this.#wayBackTries),
    };
  }

  /** Adds what was found out; of two findings of one name the later counts. */
  record(findings: Findings): void {
    this.#findings = { ...this.#findings, ...findings };
  }

  /** Adds a step. */
  addStep(step: Step): void {
    this.#steps.push(step);
  }

  /** Adds what came of a step, the last one unless another is given. */
  completeStep(outcome: Partial<Step>, step = this.#steps.at(-1)): void {
    if (step) Object.assign(step, outcome);
  }

  /** Adds what became of the help for a role; of two uses of one role the later counts. */
  addHelpUse(use: HelpUse): void {
    this.#helpUses.set(use.role, use);
  }

  /** Adds a layer that stands open. Returns whether it is the first of its depth. */
  addLayer(reading: LayerReading): boolean {
    const isNew = this.#layers.every(({ layer }) => layer !== reading.layer);
    if (isNew) this.#layers.push(reading);
    return isNew;
  }

  /** Forgets the layers of a page that went away before it was looked at. */
  forgetLayers(): void {
    this.#layers = [];
  }

  /** Adds whether a banner stands at a moment. */
  addSighting(moment: keyof BannerSightings, seen: 'visible' | 'gone'): void {
    this.#sightings.set(moment, seen);
  }

  /** Begins another choice: the clicks that count are those from here on. */
  beginChoice(): void {
    this.#clicks = [];
  }

  /** Adds clicks to those of the choice; null where no click of a visitor leads there. */
  addClicks(clicks: number | null): void {
    this.#clicks.push(clicks);
  }

  /** Adds what a coloured mark in the settings claims at a moment; null where they show none. */
  addIndicator(indicator: StatusIndicator | null, when: string): void {
    this.#indicators.push(indicator && { ...indicator, when });
  }

  /** Adds whether a page shows a way back to the choices. */
  addWayBackPage(page: WayBackPage): void {
    this.#wayBackPages.push(page);
  }

  /** Adds a way back that was tried. */
  addWayBackTry(made: WayBackTry): void {
    this.#wayBackTries.push(made);
  }
}

function sumOf(clicks: readonly (number | null)[]): Pick<VisitNotes, 'clicks'> {
  const counted = clicks.filter((each) => each !== null);
  if (counted.length === 0 || counted.length < clicks.length) return {};
  return { clicks: counted.reduce((sum, each) => sum + each, 0) };
}

/** An entry of the page itself counts before one that only the policy has. */
function outcomeOf(tries: readonly WayBackTry[]): Pick<VisitNotes, 'opensSettings' | 'wayBackBy'> {
  const opens = (by: WayBackBy): boolean | undefined =>
    tries.findLast((each) => each.by === by && each.opensSettings !== undefined)?.opensSettings;
  const opensSettings = opens('page') ?? opens('policy');
  const wayBackBy = tries.findLast((each) => each.opensSettings !== false)?.by;
  return {
    ...(opensSettings === undefined ? {} : { opensSettings }),
    ...(wayBackBy === undefined ? {} : { wayBackBy }),
  };
}
