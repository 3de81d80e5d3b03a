/** What is read of the page beside the collectors while a scenario runs. */
import type { LayerRef } from '../banner/finding/find-banner.js';
import type { LayerReading } from '../banner/reading/read-layer.js';
import type { FrameWorld } from '../browser/frames/frame-worlds.js';
import type { Visit } from '../browser/visit/visit.js';
import { runAxe } from '../collectors/page-state/accessibility.js';
import {
  readListsOf,
  readTablesOf,
  type DeclarationSource,
} from '../collectors/page-state/declared-cookies.js';
import { readContent, readFeatures } from '../collectors/page-state/features.js';
import { takeScreenshot } from '../collectors/page-state/screenshots.js';
import { traitsOf } from '../schema/scenario-traits.js';
import type { Moment } from '../schema/vocabulary.js';
import type { Scenario } from '../schema/evidence/scenario.js';
import { lookAtCmp, type CmpSighting } from './look-at-cmp.js';
import { joinOptOuts, readOptOuts, type OptOuts } from './read-opt-outs.js';
import { readPageFacts, type PageFacts } from './read-page-facts.js';
import type { CollectorGuard } from './collector-guard.js';

/** What was read. */
export interface Seen {
  readonly page: PageFacts | undefined;
  /** Only of the scenario that looks closely; undefined where it never saw the page. */
  readonly cmp: CmpSighting | undefined;
  /** The places where the site declares its cookies, as far as the scenario reached them. */
  readonly declarations: readonly DeclarationSource[];
  readonly features: ReadonlyMap<Moment, NonNullable<Scenario['features']>>;
  readonly content: ReadonlyMap<Moment, NonNullable<Scenario['content']>>;
  /** Only of a scenario that makes no choice; undefined where nothing was read. */
  readonly optOuts: OptOuts | undefined;
  /** What axe-core found on each layer. */
  readonly accessibility: readonly LayerAccessibility[];
  /** Screenshots by file name. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly bannerImages: ReadonlyMap<number, string>;
}

interface LayerAccessibility extends Awaited<ReturnType<typeof runAxe>> {
  readonly layer: number;
}

/** How closely the page is read, and in which scenario. */
export interface LookOrder {
  readonly scenario: string;
  /** Whether the banner's layers are read closely: axe-core, screenshots, the CMP. */
  readonly closely: boolean;
}

/**
 * Moments at which the page is in its final state for a scenario: at the end, or scrolled through.
 */
const endMoments: ReadonlySet<Moment> = new Set([
  'after-scroll',
  'after-reload',
  'after-withdrawal',
]);

/** Moments at which an answered question that was a page of its own has given way to the page. */
const answeredMoments: ReadonlySet<Moment> = new Set(['after-choice', 'after-reload']);

/** Reads the page beside the collectors, at the moments that a scenario names. */
export class PageReadings {
  readonly #features = new Map<Moment, NonNullable<Scenario['features']>>();
  readonly #content = new Map<Moment, NonNullable<Scenario['content']>>();
  readonly #accessibility: LayerAccessibility[] = [];
  readonly #images = new Map<string, Uint8Array>();
  readonly #bannerImages = new Map<number, string>();
  readonly #declarations: DeclarationSource[] = [];
  #page: PageFacts | undefined;
  #cmp: CmpSighting | undefined;
  #optOuts: OptOuts | undefined;
  #banner: LayerRef | undefined;

  readonly #visit: Visit;
  readonly #order: LookOrder;
  readonly #guard: CollectorGuard;

  constructor(visit: Visit, order: LookOrder, guard: CollectorGuard) {
    this.#visit = visit;
    this.#order = order;
    this.#guard = guard;
  }

  async look(moment: Moment): Promise<void> {
    const visit = this.#visit;
    if (moment === 'before-choice') {
      this.#page = await this.#guard.observe('page', () => readPageFacts(visit, this.#banner));
      const { closely } = this.#order;
      if (closely) this.#cmp = await lookAtCmp(visit, this.#guard);
      if (closely) await this.#readLists();
      await this.#readOptOuts();
    }
    if (this.#banner?.isWholePage && answeredMoments.has(moment)) await this.#readPageAgain();
    if (moment === 'on-policy') await this.#readTables('policy', visit.worlds.main(), null);
    await this.#screenshot(moment);
    if (endMoments.has(moment)) await this.#readState(moment);
  }

  async #readState(moment: Moment): Promise<void> {
    const visit = this.#visit;
    const features = await this.#guard.observe('features', () => readFeatures(visit));
    if (features) this.#features.set(moment, features);
    const content = await this.#guard.observe('content', () => readContent(visit));
    if (content) this.#content.set(moment, content);
    await this.#readOptOuts();
  }

  async #readOptOuts(): Promise<void> {
    if (traitsOf(this.#order.scenario)?.answers !== 'nothing') return;
    const read = await this.#guard.observe('optOuts', () => readOptOuts(this.#visit, this.#banner));
    if (read) this.#optOuts = joinOptOuts(this.#optOuts, read);
  }

  async lookAtLayer({ ref, layer, box }: LayerReading): Promise<void> {
    this.#banner ??= ref;
    if (!this.#order.closely) return;
    const found = await this.#guard.observe('accessibility', () => runAxe(ref.world, ref.key));
    if (found) this.#accessibility.push({ layer, ...found });
    if (layer > 1) await this.#readTables('settings', ref.world, ref.key);
    const name = `banner-layer-${layer}.webp`;
    const image = await this.#guard.observe('screenshots', () => takeScreenshot(this.#visit, box));
    if (!image) return;
    this.#images.set(name, image);
    this.#bannerImages.set(layer, name);
  }

  seen(): Seen {
    return {
      page: this.#page,
      cmp: this.#cmp,
      declarations: this.#declarations,
      optOuts: this.#optOuts,
      features: this.#features,
      content: this.#content,
      accessibility: this.#accessibility,
      images: this.#images,
      bannerImages: this.#bannerImages,
    };
  }

  /** The page that an answer has led to is the audited one; before, only the question was seen. */
  async #readPageAgain(): Promise<void> {
    const again = await this.#guard.observe('page', () => readPageFacts(this.#visit, undefined));
    this.#page = again ?? this.#page;
  }

  async #readLists(): Promise<void> {
    const listed = await this.#guard.observe('declaredCookies', () => readListsOf(this.#visit));
    if (listed) this.#declarations.push({ source: 'cmp', tables: [], listed });
  }

  async #readTables(
    source: DeclarationSource['source'],
    world: FrameWorld | undefined,
    key: string | null,
  ): Promise<void> {
    if (!world) return;
    const tables = await this.#guard.observe('declaredCookies', () => readTablesOf(world, key));
    if (tables) this.#declarations.push({ source, tables, listed: [] });
  }

  async #screenshot(moment: Moment): Promise<void> {
    if (!traitsOf(this.#order.scenario)?.pictures?.includes(moment)) return;
    const name = `${this.#order.scenario}-${moment}.webp`;
    const image = await this.#guard.observe('screenshots', () => takeScreenshot(this.#visit));
    if (image) this.#images.set(name, image);
  }
}
