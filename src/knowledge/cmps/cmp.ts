/** What is known of one consent tool (CMP): names that belong to it alone. */

/**
 * A consent tool; a list is left out where nothing is known, or no name belongs to the tool alone.
 */
export interface Cmp {
  /** As its maker writes it. */
  readonly name: string;
  /**
   * Its ids in IAB Europe's list of registered CMPs, withdrawn ones included.
   * @see https://cmplist.consensu.org/v2/cmp-list.json
   */
  readonly tcfIds?: readonly number[];
  /** Objects its script defines, as property paths from the page's global object. */
  readonly globals?: readonly string[];
  /** Hosts of its script or its frame; each includes all its subdomains. */
  readonly hosts?: readonly string[];
  /** Cookies and storage keys in which it keeps choices; one `*` stands for any characters. */
  readonly keeps?: readonly string[];
  /**
   * Functions of its own interface that open the settings again: the first existing one is called.
   */
  readonly reopens?: readonly ApiCall[];
  /** Names of autoconsent's rules for it. */
  readonly autoconsent?: readonly string[];
}

/** A function of the page, and its arguments. */
export interface ApiCall {
  /** Property path from the page's global object. */
  readonly path: string;
  readonly args?: readonly string[];
}
