/** What a visitor notes of one visit, for those who put the evidence together. */
import type { LayerReading } from '../../banner/reading/read-layer.js';
import type { CategoryReading } from '../../banner/reading/read-settings.js';
import type { Banner, KeyboardReading, NarrowReading } from '../../schema/evidence/banner.js';
import type { HelpUse, Question, Scenario, Step } from '../../schema/evidence/scenario.js';

type WayBack = NonNullable<Scenario['wayBack']>;

/** Whether a banner stands, at the moments of a visit. */
export type BannerSightings = NonNullable<Scenario['banner']>;

/** What was seen of the way back on one page. */
export type WayBackPage = WayBack['pages'][number];

/** Where the way was that opened the settings again. */
export type WayBackBy = NonNullable<WayBack['by']>;

/** What a coloured mark in the settings claims at one moment. */
export type IndicatorReading = NonNullable<Scenario['statusIndicators']>[number];

/** What every arrival finds out. */
export interface ArrivalNotes {
  /** From loading the page until its banner was found; missing where none came. */
  readonly appearedAfterMs?: number;
  /** From loading the page until the last look that did not find it; missing where the first did. */
  readonly unseenAfterMs?: number;
  /** Text of what may be a banner in a language that is not known; missing where there is none. */
  readonly unreadNotice?: string;
  /** Address of the other page to go on to; null where the page links to none. */
  readonly secondPage?: string | null;
  /** Texts of other parts of the page that speak of consent, beside the banner. */
  readonly besides?: readonly string[];
}

/** What the scenarios that customize find out on top. */
export interface CustomizingNotes {
  /** As they stood before the visitor changed any, those behind tabs and sections where looked at. */
  readonly categories?: readonly CategoryReading[];
}

/** What the scenarios that answer the banner find out when they come again. */
export interface ReopeningNotes {
  /** As the settings show them when they are opened again. */
  readonly categoriesAfter?: readonly CategoryReading[];
}

/** What the scenarios that make a choice find out. */
export interface ChoiceNotes {
  /** Whether anything was stored where scripts can read it when the choice was made. */
  readonly isStored?: boolean;
}

/** What `refuse` alone finds out. */
export interface RefusalNotes {
  /** Whether the placeholder of an embed offers to let it in after all. */
  readonly offersEmbed?: boolean;
}

/** What `untouched` alone finds out. */
export interface UntouchedNotes {
  /** Texts of the first layer's controls that the Tab key leads to. */
  readonly keyboardReached?: ReadonlySet<string>;
  /** Where the focus went by Tab; missing where that could not be followed. */
  readonly keyboard?: KeyboardReading;
  /** What a narrow window leaves of the first layer. */
  readonly narrow?: NarrowReading;
  /** The policy that the banner links to; null where it links to none. */
  readonly policy?: Banner['policy'];
}

/** What is found out once in a visit. */
export type Findings = ArrivalNotes &
  ChoiceNotes &
  CustomizingNotes &
  RefusalNotes &
  ReopeningNotes &
  UntouchedNotes;

/** What the visitor saw of the banner and did; the observations of the collectors are added to it. */
export interface VisitNotes extends Readonly<Findings> {
  readonly steps: Step[];
  /** One use for each role: the last. */
  readonly help: HelpUse[];
  /** The layers that were shown to the observer, each once. */
  readonly layers: readonly LayerReading[];
  readonly banner: BannerSightings;
  /** Questions by which the page answered the choice, in order. */
  readonly questions: readonly Question[];
  /** Clicks of the last choice that was begun; missing where none was made, or could be. */
  readonly clicks?: number;
  /** Whether the settings were read at least once, so that a mark in them would have been seen. */
  readonly settingsRead: boolean;
  readonly statusIndicators: IndicatorReading[];
  readonly wayBackPages: WayBackPage[];
  /** Why entries did not open the settings, in the order of the tries. */
  readonly wayBackFailures: readonly string[];
  /** Whether an entry that a visitor can press opened the settings; missing where none was pressed. */
  readonly opensSettings?: boolean;
  /** How the settings were opened again at last. */
  readonly wayBackBy?: WayBackBy;
}
