/** Options for starting the browser, and the result. */
import type { Browser } from 'puppeteer-core';

/** How the browser is started; every field is optional and defaults to a visitor's usual value. */
export interface LaunchOptions {
  /** The browser to start; by default the first one that `findBrowser` finds. */
  readonly browserPath?: string | undefined;
  /** Switches passed to the browser unchanged. */
  readonly browserArgs?: readonly string[] | undefined;
  /** False only where the person who runs the audit asked for it. */
  readonly sandbox?: boolean | undefined;
  readonly ignoreHttpsErrors?: boolean | undefined;
  /** A proxy URL; by default the browser follows the system's settings. */
  readonly proxy?: string | undefined;
  /** Whether third-party cookies are kept; `allow` corresponds to a visitor who blocks nothing. */
  readonly thirdPartyCookies?: 'allow' | 'block' | undefined;
  readonly userAgent?: string | undefined;
  /** A BCP 47 tag; it becomes the preferred language of every page. */
  readonly locale?: string | undefined;
  /** An IANA name; by default the system's time zone. */
  readonly timezone?: string | undefined;
  readonly headless?: boolean | undefined;
}

/** A running browser, with what the evidence says about it. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  /** Product and version as the browser gives them, for example `Chrome/156.0.8078.79`. */
  readonly version: string;
  readonly path: string;
  readonly sandbox: boolean;
  /** The account the browser runs under; null where it is the caller's own. */
  readonly runsAs: string | null;
  /** Stops the browser and removes its profile; a second call does nothing. */
  readonly close: () => Promise<void>;
}
