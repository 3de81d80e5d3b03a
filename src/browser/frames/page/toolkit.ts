/** What page functions share, by its types; `toolkitSource` installs it in the isolated world. */

/** Rectangle in CSS pixels of the frame's own viewport. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Colour as red, green, blue (0 to 255) and alpha (0 to 1). */
export type Rgba = readonly [number, number, number, number];

/** The functions page functions find at `globalThis.bandeau`; all see through shadow roots. */
export interface PageToolkit {
  /** Gives an element a key that stays the same as long as its document lives. */
  mark(element: Element): string;
  marked(key: string): Element | undefined;
  /** The shadow root of an element, open or opened by `openRoot`. */
  rootOf(element: Element): ShadowRoot | null;
  /** Makes a closed root known, which the page's own scripts cannot reach. */
  openRoot(root: ShadowRoot): void;
  /** Makes changes in a shadow root count as changes of the document; twice is as once. */
  observeRoot(root: ShadowRoot): void;
  /** Elements that may have a closed root; each is named a few times, since roots come late. */
  possibleHosts(): Element[];
  /** Whether a form's inputs hide properties of it that page functions ask for: it is passed over. */
  isMasked(element: Element): boolean;
  childrenOf(element: Element): Element[];
  parentOf(element: Element): Element | null;
  contains(ancestor: Element, element: Element): boolean;
  /** Visits elements in reading order; a visitor that returns false skips the element's children. */
  walk(root: Element, visit: (element: Element) => boolean | undefined): void;
  elementAt(x: number, y: number): Element | null;
  activeElement(): Element | null;
  isVisible(element: Element): boolean;
  /** Whether its id or class tells that it is about consent. */
  isNamed(element: Element): boolean;
  /** Whether an element, or what it holds where it has no size of its own, can be seen. */
  isShown(element: Element): boolean;
  /** Whether scrolling, of the page or of a part of it, would bring it into view. */
  isScrolledAway(element: Element): boolean;
  /** Points inside the element where a click would reach it. */
  reachablePoints(element: Element): { x: number; y: number }[];
  /** Its rectangle; where it has no size of its own, that of what it holds. */
  boxOf(element: Element): PageBox;
  /** Text blocks a person sees, in reading order. */
  blocksOf(element: Element, limit: number): string[];
  /** The `lang` that holds for an element; null where there is none. */
  languageOf(element: Element): string | null;
  /** What a control says: its visible text, else its accessible name. */
  labelOf(element: Element): string;
  isControl(element: Element): boolean;
  /** Whether a switch shows, itself or what is drawn for it. */
  isDrawn(toggle: Element): boolean;
  /** Of a tab or a section's heading: whether what it stands for is shown; null for others. */
  sectionOf(element: Element): 'open' | 'closed' | null;
  colorOf(color: string): Rgba;
  /** Effective background; null over an image or a gradient. */
  backgroundOf(element: Element): Rgba | null;
}

/** Global names in the isolated world. */
export interface BandeauWorld {
  bandeau: PageToolkit;
  bandeauMarked: Map<string, Element>;
  bandeauLastMutation: number;
  bandeauLastRootMutation: number;
}
