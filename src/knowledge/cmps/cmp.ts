/** What is known of one consent tool (CMP): names that it has to itself, and nothing else. */

/** A consent tool; lists may be left out where nothing is known, or nothing is its alone. */
export interface Cmp {
  /** As its maker writes it. */
  readonly name: string;
  /**
   * Its numbers in IAB Europe's list of registered CMPs, withdrawn ones included.
   * @see https://cmplist.consensu.org/v2/cmp-list.json
   */
  readonly tcfIds?: readonly number[];
  /** Objects its script defines, as property paths from the page's global object. */
  readonly globals?: readonly string[];
  /** Hosts its script or its frame comes from; each stands for itself and all below it. */
  readonly hosts?: readonly string[];
  /** Cookies and storage keys it keeps choices in; one `*` stands for any run of characters. */
  readonly keeps?: readonly string[];
  /** How its own interface opens the settings again: the first that is there is called. */
  readonly reopens?: readonly ApiCall[];
  /** Names of the rules by which autoconsent finds it. */
  readonly autoconsent?: readonly string[];
}

/** A function of the page, and what it is called with. */
export interface ApiCall {
  /** Property path from the page's global object. */
  readonly path: string;
  readonly args?: readonly string[];
}
