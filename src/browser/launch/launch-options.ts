/** What a caller may ask of the browser it starts, and what it gets. */
import type { Browser } from 'puppeteer';

/** How the browser is to be started; every field has the visitor's usual value where it is left out. */
export interface LaunchOptions {
  /** The browser to start; else the first one `findBrowser` finds. */
  readonly browserPath?: string | undefined;
  /** Switches handed to the browser as they are. */
  readonly browserArgs?: readonly string[] | undefined;
  /** False only where the person who runs the audit asked for it. */
  readonly sandbox?: boolean | undefined;
  readonly ignoreHttpsErrors?: boolean | undefined;
  /** A proxy URL; where it is left out, the browser follows the system's settings. */
  readonly proxy?: string | undefined;
  /** Whether third-party cookies are kept; `allow` is what a visitor has who blocks nothing. */
  readonly thirdPartyCookies?: 'allow' | 'block' | undefined;
  readonly userAgent?: string | undefined;
  /** A BCP 47 tag; it becomes the preferred language of every page. */
  readonly locale?: string | undefined;
  /** An IANA name; where it is left out, the browser is in the system's. */
  readonly timezone?: string | undefined;
  readonly headless?: boolean | undefined;
}

/** A running browser, with what the evidence says about it. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  /** Product and version as the browser itself gives them, for example `Chrome/156.0.8078.79`. */
  readonly version: string;
  readonly path: string;
  readonly sandbox: boolean;
  /** The account the browser runs under where that is not the caller's own, else null. */
  readonly runsAs: string | null;
  /** Stops the browser and removes its profile; calling it again does nothing. */
  readonly close: () => Promise<void>;
}
