/**
 * Types of the toolkit that page functions share; `toolkitSource` installs it in the isolated
 * world.
 */

/** Rectangle in CSS pixels of the frame's own viewport. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Colour as red, green, blue (0 to 255) and alpha (0 to 1). */
export type Rgba = readonly [number, number, number, number];

/** What a property of a node is: its value, or for a method what calling it gives. */
type Answer<Property> = Property extends (...given: never[]) => infer Given ? Given : Property;

/** What a method of a node is called with; nothing for a property. */
type Given<Property> = Property extends (...given: infer Parameters) => unknown ? Parameters : [];

/** The functions at `globalThis.bandeau`; all of them include shadow roots. */
export interface PageToolkit {
  /**
   * Reads a property of a node, or calls a method of it, as the platform has it. A form's fields and
   * named parts of a document hide properties of the same name (`<select name="children">`), so
   * page functions ask whatever may be a form, and the document, this way alone.
   */
  readonly ask: <N extends Node, Name extends keyof N>(
    node: N,
    name: Name,
    ...given: Given<N[Name]>
  ) => Answer<N[Name]>;
  /** Gives an element a key that stays the same for the life of its document. */
  mark(element: Element): string;
  marked(key: string): Element | undefined;
  /** The shadow root of an element, if it is open or was registered by `openRoot`. */
  rootOf(element: Element): ShadowRoot | null;
  /** Registers a closed root, which the page's own scripts cannot reach. */
  openRoot(root: ShadowRoot): void;
  /**
   * Counts changes in a shadow root as changes of the document; calling it twice has no further
   * effect.
   */
  observeRoot(root: ShadowRoot): void;
  /**
   * Elements that may have a closed root; each is returned a few times, since roots may be attached
   * later.
   */
  possibleHosts(): Element[];
  childrenOf(element: Element): Element[];
  /** Child elements and texts alike. */
  nodesOf(element: Element): Node[];
  parentOf(element: Element): Element | null;
  contains(ancestor: Element, element: Element): boolean;
  /** Visits elements in reading order; a visitor that returns false skips the element's children. */
  walk(root: Element, visit: (element: Element) => boolean | undefined): void;
  elementAt(x: number, y: number): Element | null;
  activeElement(): Element | null;
  /**
   * Whether the browser draws an element, whatever its size; for one with `display: contents`, which
   * has no box, whether it draws what that holds.
   */
  isRendered(element: Element): boolean;
  isVisible(element: Element): boolean;
  /** How opaque an element is drawn with all that it lies in, filters left aside: 0 to 1. */
  opacityOf(element: Element): number;
  /** Whether the element's id or class mentions consent. */
  isNamed(element: Element): boolean;
  /** Whether an element is visible; for one without a size, whether its content is. */
  isShown(element: Element): boolean;
  /** Whether scrolling the page, or a part of it, would bring the element into view. */
  isScrolledAway(element: Element): boolean;
  /** Whether a filter makes an element transparent. */
  isFaded(element: Element): boolean;
  /** Whether an element lies where no scrolling leads: left of the page, or above it. */
  isBeyondScrolling(element: Element): boolean;
  /**
   * Those of the elements that nobody sees: something opaque lies over them, whether or not it lets
   * clicks through, or they lie outside the window where no scrolling leads.
   */
  unseenAmong(elements: readonly Element[]): Element[];
  /** Points inside the part of the element that lies in the window. */
  pointsIn(element: Element): { x: number; y: number }[];
  /** Points inside the element at which a click would reach it. */
  reachablePoints(element: Element): { x: number; y: number }[];
  /** The element's rectangle; for one without a size, that of its content. */
  boxOf(element: Element): PageBox;
  /** The rectangles of an element; with `display: contents`, those of what it holds. */
  rectsOf(element: Element): PageBox[];
  /** The visible text blocks, in reading order. */
  blocksOf(element: Element, limit: number): string[];
  /** The `lang` that applies to an element; null where there is none. */
  languageOf(element: Element): string | null;
  /** The label of a control: its visible text, else its accessible name. */
  labelOf(element: Element): string;
  isControl(element: Element): boolean;
  /** State of a checkbox, radio button or switch; null for anything else. */
  checkedOf(element: Element): boolean | null;
  /** Whether it is a link to another document, rather than to a place in this one or to a script. */
  leadsAway(element: Element): boolean;
  /** Whether a switch, or the drawing that represents it, is visible. */
  isDrawn(toggle: Element): boolean;
  /**
   * For a tab or the heading of a section, whether its content is shown; null for other elements.
   */
  sectionOf(element: Element): 'open' | 'closed' | null;
  colorOf(color: string): Rgba;
  /** The effective background colour; null over an image or a gradient. */
  backgroundOf(element: Element): Rgba | null;
  /** Whether it has a fill or a border in another colour than what lies behind it. */
  isBoxed(element: Element): boolean;
}

/** Global names in the isolated world. */
export interface BandeauWorld {
  bandeau: PageToolkit;
  bandeauMarked: Map<string, Element>;
  bandeauLastMutation: number;
  bandeauLastRootMutation: number;
}
