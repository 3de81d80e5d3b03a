/** A visitor of one page: what was seen and done so far, and the simplest acts. */
import type { Surfaces } from '../../banner/finding/surfaces.js';
import type { LayerReading } from '../../banner/reading/read-layer.js';
import { sendInput } from '../../banner/pressing/send-input.js';
import { delay, type Waits } from '../../browser/visit/quiet.js';
import type { Visit } from '../../browser/visit/visit.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Help } from '../../schema/config.js';
import type { Step } from '../../schema/evidence/scenario.js';
import type { Moment, Phase } from '../../schema/vocabulary.js';
import type { VisitNotes } from './visit-notes.js';
import { VisitorLog } from './visitor-log.js';

/** Time for a page to notice that somebody moves, in milliseconds. */
const stirMs = 150;
/** How far the wheel is turned for that, in CSS pixels. */
const stirPx = 100;

/** What is observed beside the banner while a visitor goes through a page. */
export interface VisitObserver {
  /** Called when a phase is over and the page quiet. */
  phaseEnds(phase: Phase): Promise<void>;
  /** Called at each moment, on the page the visitor is on. */
  look(moment: Moment): Promise<void>;
  /** Called when a layer of the banner stands open and has been read. */
  layerRead(reading: LayerReading): Promise<void>;
}

/** What a visitor sets out with. */
export interface VisitorOptions {
  readonly url: string;
  readonly observer: VisitObserver;
  /** Where the banner and its controls are, as far as the config says. */
  readonly help?: Help | undefined;
}

/** Goes through one page in one visit; every act is a step of the evidence. */
export class Visitor {
  readonly visit: Visit;
  /** Where the acts write down what they did and found. */
  readonly log = new VisitorLog();
  /** What asked for consent when the visitor arrived; null before that, and where nothing did. */
  surfaces: Surfaces | null = null;
  /** Addresses of the pages, without fragment, to which entries to the choices have led so far. */
  readonly entryTargets = new Set<string>();
  readonly #options: VisitorOptions;
  /** The address that loading the page has led to. */
  #home: string;

  constructor(visit: Visit, options: VisitorOptions) {
    this.visit = visit;
    this.#options = options;
    this.#home = options.url;
  }

  /** What the config says of this site. */
  get help(): Help {
    return this.#options.help ?? {};
  }

  /** The address that loading the audited page has led to. */
  get home(): string {
    return this.#home;
  }

  /** What was noted by now: it can be read at any time, after an error too. */
  get notes(): VisitNotes {
    return this.log.notes;
  }

  /** Whether the page was loaded and shows something: before that, nothing can be said of it. */
  get hasArrived(): boolean {
    return this.notes.banner.beforeChoice !== undefined;
  }

  /**
   * Loads the page that is audited, without waiting until it is quiet. Returns the step.
   * @throws {AuditError} the reasons of `navigate`
   */
  async load(): Promise<Step> {
    const step = this.note('load', this.#options.url);
    await this.visit.goto(this.#options.url);
    this.#home = this.visit.url;
    return step;
  }

  /**
   * Loads the present page again and waits until it is quiet; who was sent to another site comes back.
   * @throws {AuditError} the reasons of `navigate` and `settle`
   */
  async reload(): Promise<void> {
    if (!this.#isOnSite()) return this.comeBack();
    this.note('reload', this.visit.url);
    await this.visit.reload();
    await this.settle();
  }

  /**
   * Goes to the audited page again and waits until it is quiet.
   * @throws {AuditError} the reasons of `navigate` and `settle`
   */
  async comeBack(): Promise<void> {
    await this.go(this.#options.url);
  }

  /**
   * Goes to an address of the site and waits until it is quiet.
   * @throws {AuditError} the reasons of `navigate` and `settle`
   */
  async go(url: string): Promise<void> {
    this.note('visit', url);
    await this.visit.goto(url);
    await this.settle();
  }

  /**
   * Goes to an address of the site by doing what leads there, such as pressing its link, and waits
   * until it is quiet. False where that gives no page there.
   * @param assertPage throws an `AuditError` where what came is no page
   */
  async follow(
    url: string,
    act: () => Promise<boolean>,
    assertPage: (visit: Visit) => Promise<void>,
  ): Promise<boolean> {
    const { origin } = new URL(url);
    const step: Step = { action: 'visit', target: url, atMs: this.visit.elapsedMs() };
    try {
      const hasCome = await this.visit.follow(url, async () => {
        const isDone = await act();
        if (isDone) this.log.addStep(step);
        return isDone;
      });
      if (!hasCome || new URL(this.visit.url).origin !== origin) return false;
      await this.settle(step);
      await assertPage(this.visit);
      return true;
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      return false;
    }
  }

  /**
   * Goes to an address; where it gives no page, to the audited one instead. Returns whether it gave one.
   * @param assertPage throws an `AuditError` where what the address gave is no page
   * @throws {AuditError} where the audited page does not load again
   */
  async goOrComeBack(url: string, assertPage: (visit: Visit) => Promise<void>): Promise<boolean> {
    try {
      await this.go(url);
      await assertPage(this.visit);
      return true;
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      await this.comeBack();
      return false;
    }
  }

  /**
   * Waits until the page is quiet after a step, the last one unless another is given.
   * @throws {AuditError} the reasons of the visit's `settle`
   */
  async settle(step?: Step, waits?: Waits): Promise<void> {
    this.log.completeStep(await this.visit.settle(waits), step);
  }

  /** Scrolls to the end of the page with the wheel and waits until it is quiet. */
  async scroll(): Promise<void> {
    this.note('scroll', 'end of the page');
    await this.turnWheel(100_000);
    await this.settle();
  }

  /**
   * Moves as who has just come does, by the mouse and the wheel, and waits until the page is quiet:
   * some scripts wait for that, on each page anew.
   */
  async stir(): Promise<void> {
    const { width, height } = this.visit.options.viewport;
    this.note('scroll', 'to and fro');
    for (const share of [0.4, 0.5]) {
      await sendInput(this.visit, 'Input.dispatchMouseEvent', {
        type: 'mouseMoved',
        x: width * share,
        y: height * share,
      });
    }
    await this.turnWheel(stirPx);
    await delay(stirMs);
    await this.turnWheel(-2 * stirPx);
    await this.settle(undefined, { ...this.visit.options.waits, minimumMs: stirMs });
  }

  /**
   * Stays on the page without doing anything, until so many milliseconds have passed since a step,
   * and then until it is quiet.
   */
  async stay(since: Step, milliseconds: number): Promise<void> {
    const leftMs = milliseconds - (this.visit.elapsedMs() - since.atMs);
    if (leftMs <= 0) return;
    this.note('wait', 'without a choice');
    await this.settle(undefined, {
      minimumMs: leftMs,
      capMs: leftMs + this.visit.options.waits.capMs,
    });
  }

  /** Turns the mouse wheel over the page, by so many pixels; upwards where they are negative. */
  async turnWheel(deltaY: number): Promise<void> {
    const { width, height } = this.visit.options.viewport;
    await sendInput(this.visit, 'Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: width / 2,
      y: height / 3,
      deltaX: 0,
      deltaY,
    });
  }

  /** Shows a layer that stands open to the observer, once per layer. */
  async showLayer(reading: LayerReading): Promise<void> {
    if (this.log.addLayer(reading)) await this.#options.observer.layerRead(reading);
  }

  /** Lets the observer look at the present page. */
  async look(moment: Moment): Promise<void> {
    await this.#options.observer.look(moment);
  }

  /** Ends the present phase: what was observed so far belongs to it. */
  async endPhase(): Promise<void> {
    await this.#options.observer.phaseEnds(this.visit.phase);
  }

  /** Writes down an act as a step, made now unless another moment of the visit is given. */
  note(action: Step['action'], target: string, atMs = this.visit.elapsedMs()): Step {
    const step: Step = { action, target, atMs };
    this.log.addStep(step);
    return step;
  }

  /** Whether an address is that of the present page, whatever place on it is meant. */
  isHere(url: string): boolean {
    return url.split('#')[0] === this.visit.url.split('#')[0];
  }

  #isOnSite(): boolean {
    const here = this.visit.url;
    const own = [this.#home, this.#options.url].map((url) => new URL(url).origin);
    return URL.canParse(here) && own.includes(new URL(here).origin);
  }
}
