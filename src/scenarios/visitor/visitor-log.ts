/** The log of one visit: what was found before a scenario broke off stays in it. */
import type { LayerReading } from '../../banner/reading/read-layer.js';
import type { HelpUse, Question, StatusIndicator, Step } from '../../schema/evidence/scenario.js';
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
  /** The page that it stands on. */
  readonly url: string;
  /** Whether it opened the settings; left out where that says nothing of what a visitor can press. */
  readonly opens?: boolean;
  /** Why it did not, as a sentence without its full stop. */
  readonly failure?: string;
  /** Caption of the entry that opened them. */
  readonly text?: string;
}

/** What a visitor writes down while going through a page. */
export class VisitorLog {
  readonly #steps: Step[] = [];
  readonly #helpUses = new Map<HelpUse['role'], HelpUse>();
  readonly #sightings = new Map<keyof BannerSightings, 'visible' | 'gone'>();
  readonly #indicators: (IndicatorReading | null)[] = [];
  readonly #wayBackPages: { readonly page: WayBackPage; readonly isDoubtful: boolean }[] = [];
  readonly #wayBackTries: WayBackTry[] = [];
  #layers: LayerReading[] = [];
  #clicks: (number | null)[] = [];
  #questions: Question[] = [];
  #findings: Findings = {};

  /** What stands in the log by now. */
  get notes(): VisitNotes {
    return {
      ...this.#findings,
      steps: [...this.#steps],
      help: [...this.#helpUses.values()],
      layers: [...this.#layers],
      questions: [...this.#questions],
      banner: Object.fromEntries(this.#sightings),
      ...sumOf(this.#clicks),
      settingsRead: this.#indicators.length > 0,
      statusIndicators: this.#indicators.filter((indicator) => indicator !== null),
      wayBackPages: this.#wayBackPages.map(({ page, isDoubtful }) => ({
        ...(isDoubtful && !hasOpened(page.text, this.#wayBackTries) ? withoutEntry(page) : page),
        ...opensOn(page, this.#wayBackTries),
      })),
      wayBackFailures: this.#wayBackTries.flatMap(({ failure }) => failure ?? []),
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

  /** Begins another choice: the clicks and questions that count are those from here on. */
  beginChoice(): void {
    this.#clicks = [];
    this.#questions = [];
  }

  /** Adds a question by which the page answered the choice. */
  addQuestion(question: Question): void {
    // A control that is pressed again asks the same again.
    if (this.#questions.at(-1)?.text !== question.text) this.#questions.push(question);
  }

  /** Adds clicks to those of the choice; null where no click of a visitor leads there. */
  addClicks(clicks: number | null): void {
    this.#clicks.push(clicks);
  }

  /** Adds what a coloured mark in the settings claims at a moment; null where they show none. */
  addIndicator(indicator: StatusIndicator | null, when: string): void {
    this.#indicators.push(indicator && { ...indicator, when });
  }

  /**
   * Adds whether a page shows a way back to the choices; one that is doubtful counts where an entry of
   * its name opens them.
   */
  addWayBackPage(page: WayBackPage, isDoubtful = false): void {
    this.#wayBackPages.push({ page, isDoubtful });
  }

  /** Whether an entry of a name was a way back, on whatever page. */
  hasOpened(text: string): boolean {
    return hasOpened(text, this.#wayBackTries);
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

/** Whether an entry of the same name opened the settings, on this page or another. */
function hasOpened(text: string, tries: readonly WayBackTry[]): boolean {
  return tries.some((each) => each.opens === true && each.text === text);
}

function withoutEntry({ url }: WayBackPage): WayBackPage {
  return { url, found: false, text: '' };
}

/** Whether an entry of this page opened the settings; nothing where none was tried there. */
function opensOn({ url }: WayBackPage, tries: readonly WayBackTry[]): Pick<WayBackPage, 'opens'> {
  const opens = anyOpens(tries.filter((each) => each.by === 'page' && each.url === url));
  return opens === undefined ? {} : { opens };
}

/** Whether those of any page opened them at last; undefined where none was tried that says so. */
function anyOpens(tries: readonly WayBackTry[]): boolean | undefined {
  const last = new Map(
    tries.flatMap(({ url, opens }) => (opens === undefined ? [] : [[url, opens]])),
  );
  return last.size === 0 ? undefined : [...last.values()].includes(true);
}

/** An entry of the page itself counts before one that only the policy has. */
function outcomeOf(tries: readonly WayBackTry[]): Pick<VisitNotes, 'opensSettings' | 'wayBackBy'> {
  const opens = (by: WayBackBy): boolean | undefined =>
    anyOpens(tries.filter((each) => each.by === by));
  const opensSettings = opens('page') ?? opens('policy');
  const wayBackBy = tries.findLast(
    (each) => each.opens !== false && each.failure === undefined,
  )?.by;
  return {
    ...(opensSettings === undefined ? {} : { opensSettings }),
    ...(wayBackBy === undefined ? {} : { wayBackBy }),
  };
}
