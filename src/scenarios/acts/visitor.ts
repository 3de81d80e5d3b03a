/** A visitor: the acts a scenario is made of, each written down as a step. */
import { findBanner, isLayerShown, type LayerRef } from '../../banner/finding/find-banner.js';
import { helpedRoles } from '../../banner/finding/find-by-help.js';
import { readBannerLayer, type LayerReading } from '../../banner/reading/read-layer.js';
import { waitForBanner } from '../../banner/finding/wait-for-banner.js';
import { delay } from '../../browser/visit/quiet.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Help } from '../../schema/config.js';
import type { Step } from '../../schema/evidence.js';
import type { Moment } from '../../schema/vocabulary.js';
import { assertContent } from './assert-content.js';
import { noteHelpBanner } from './follow-help.js';
import {
  mostAttempts,
  NoWayThrough,
  redrawnMs,
  type VisitObserver,
  type VisitNotes,
} from './scenario.js';
import { chooseSecondPage } from './second-page.js';

/**
 * Time for a choice to close the banner, in milliseconds (engineering default of the rules
 * catalogue, `refuse-control-works`; no source gives one).
 */
const effectDeadlineMs = 5000;
const pollMs = 100;
/** Time for a banner to come after scrolling, in milliseconds. */
const scrolledMs = 800;

/** What a visitor sets out with. */
export interface VisitorOptions {
  readonly url: string;
  readonly observer: VisitObserver;
  /** Where the banner and its controls are, as far as the config tells. */
  readonly help?: Help | undefined;
}

export class Visitor {
  readonly visit: Visit;
  readonly notes: VisitNotes = {
    steps: [],
    help: [],
    banner: {},
    statusIndicators: [],
    wayBackPages: [],
    layers: [],
  };
  readonly #options: VisitorOptions;
  #hasArrived = false;
  /** Where the page's address led to. */
  #home: string;

  constructor(visit: Visit, options: VisitorOptions) {
    this.visit = visit;
    this.#options = options;
    this.#home = options.url;
  }

  /** What the config tells of this site. */
  get help(): Help {
    return this.#options.help ?? {};
  }

  /** Whether the page was loaded and shows something: before that, nothing can be said of it. */
  get hasArrived(): boolean {
    return this.#hasArrived;
  }

  /**
   * Loads the page, waits until it is quiet and looks for the banner, which may come late.
   * @throws {AuditError} the reasons of `navigate` and `settle`; `not-a-page` where the page stays empty
   */
  async arrive(): Promise<LayerReading | null> {
    const step = this.note('load', this.#options.url);
    await this.visit.goto(this.#options.url);
    this.#home = this.visit.url;
    const loadedMs = Date.now();
    const { capMs } = this.visit.options.waits;
    const found = (await this.#waitForBanner(capMs)) ?? (await this.#lookFurther());
    await noteHelpBanner(this);
    if (found) this.notes.appearedAfterMs = this.visit.elapsedMs() - step.atMs;
    const waits = this.visit.options.waits;
    const left = Math.max(waits.minimumMs, capMs - (Date.now() - loadedMs));
    Object.assign(step, await this.visit.settle({ minimumMs: waits.minimumMs, capMs: left }));
    const reading = await this.#lookAround(found ? redrawnMs : 0);
    this.#hasArrived = true;
    this.notes.banner.beforeChoice = reading ? 'visible' : 'gone';
    await this.look('before-choice');
    return reading;
  }

  /** Where the page goes away under the visitor's eyes, the one that it went to is looked at instead. */
  async #lookAround(patienceMs: number): Promise<LayerReading | null> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await assertContent(this.visit);
        this.notes.layers = [];
        this.notes.secondPage = await chooseSecondPage(this.visit);
        return await this.readBanner(1, patienceMs);
      } catch (error) {
        if (!isClosedTarget(error) || attempt === mostAttempts) throw error;
        await this.settle();
      }
    }
  }

  /**
   * Arrives and insists on a banner.
   * @throws {NoWayThrough} where none is found
   */
  async arriveAtBanner(): Promise<LayerReading> {
    const reading = await this.arrive();
    if (!reading) throw new NoWayThrough('No consent banner was found.');
    return reading;
  }

  /**
   * Reads the banner that stands now and shows it to the observer; null where there is none.
   * @param patienceMs time in which one that is just drawn anew may come back, in milliseconds
   */
  async readBanner(layer: number, patienceMs = 0): Promise<LayerReading | null> {
    const reading = await this.findAndRead(layer, patienceMs);
    if (reading) await this.showLayer(reading);
    return reading;
  }

  /** Reads a layer, with the roles that the help tells; null where it is gone meanwhile. */
  async readLayer(ref: LayerRef, layer: number): Promise<LayerReading | null> {
    return readBannerLayer(ref, layer, helpedRoles(this.help));
  }

  /**
   * As `readBanner`, without showing it to the observer. A banner may be replaced by an equal one
   * between the look that finds it and the reading.
   */
  async findAndRead(layer: number, patienceMs: number): Promise<LayerReading | null> {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const found = await this.#waitForBanner(patienceMs);
      const reading = found && (await this.readLayer(found, layer));
      if (reading || !found) return reading;
    }
    return null;
  }

  /** Shows a layer that stands open to the observer, once per layer. */
  async showLayer(reading: LayerReading): Promise<void> {
    if (this.notes.layers.some((known) => known.layer === reading.layer)) return;
    this.notes.layers.push(reading);
    await this.#options.observer.layerRead(reading);
  }

  /** Scrolls to the end of the page with the wheel and waits until it is quiet. */
  async scroll(): Promise<void> {
    this.note('scroll', 'end of the page');
    await this.#wheel(100_000);
    await this.settle();
  }

  /** Ends the present phase: what was observed so far belongs to it. */
  async endPhase(): Promise<void> {
    await this.#options.observer.phaseEnds(this.visit.phase);
  }

  async look(moment: Moment): Promise<void> {
    await this.#options.observer.look(moment);
  }

  /** Some banners come with the first scrolling. */
  async #lookFurther(): Promise<LayerRef | null> {
    this.note('scroll', 'half a screen');
    await this.#wheel(this.visit.options.viewport.height / 2);
    const found = await this.#waitForBanner(scrolledMs);
    if (!found) await this.#wheel(-this.visit.options.viewport.height);
    return found;
  }

  /** Waits for a layer to go away; true where it did. */
  async seesGone(layer: LayerRef, deadlineMs = effectDeadlineMs): Promise<boolean> {
    const untilMs = Date.now() + deadlineMs;
    while (await isLayerShown(layer)) {
      if (Date.now() >= untilMs) return false;
      await delay(pollMs);
    }
    return true;
  }

  /** Waits until the page is quiet after the last step. */
  async settle(): Promise<void> {
    const settled = await this.visit.settle();
    Object.assign(this.notes.steps.at(-1) ?? {}, settled);
  }

  /** Loads the page again and waits until it is quiet. */
  async reload(): Promise<void> {
    // Who was sent elsewhere comes back.
    if (!this.#isOnSite()) return this.comeBack();
    this.note('reload', this.visit.url);
    await this.visit.reload();
    await this.settle();
  }

  /** Goes to another page of the site; false where the page links to none. */
  async goToSecondPage(): Promise<boolean> {
    const { secondPage } = this.notes;
    if (!secondPage) return false;
    try {
      await this.go(secondPage);
      return true;
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      await this.comeBack();
      return false;
    }
  }

  /** Goes to the audited page again and waits until it is quiet. */
  async comeBack(): Promise<void> {
    await this.go(this.#options.url);
  }

  /** Goes to an address of the site and waits until it is quiet. */
  async go(url: string): Promise<void> {
    this.note('visit', url);
    await this.visit.goto(url);
    await this.settle();
  }

  /** Whether a banner stands on the present page. */
  async seesBanner(): Promise<'visible' | 'gone'> {
    return (await findBanner(this.visit, this.help.banner)) ? 'visible' : 'gone';
  }

  async #waitForBanner(deadlineMs: number): Promise<LayerRef | null> {
    return waitForBanner(this.visit, deadlineMs, { helpBanner: this.help.banner });
  }

  #isOnSite(): boolean {
    const here = this.visit.url;
    return URL.canParse(here) && new URL(here).origin === new URL(this.#home).origin;
  }

  async #wheel(deltaY: number): Promise<void> {
    const { width, height } = this.visit.options.viewport;
    await this.visit.session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: width / 2,
      y: height / 3,
      deltaX: 0,
      deltaY,
    });
  }

  /** Writes down an act, at this moment. */
  note(action: Step['action'], target: string): Step {
    const step: Step = { action, target, atMs: this.visit.elapsedMs() };
    this.notes.steps.push(step);
    return step;
  }
}
