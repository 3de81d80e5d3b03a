/** One visit: a page in a fresh browser context, watched from before its first request. */
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession } from 'puppeteer-core';
import type { Phase } from '../../schema/vocabulary.js';
import { acceptLanguages, recallIntroduction, type Introduction } from '../identity.js';
import { FrameWorlds } from '../frames/frame-worlds.js';
import { sendHostHeaders, type HostHeaders } from './host-headers.js';
import { MainDocuments } from './main-documents.js';
import { admitDocument, assertStays, navigate, type Loaded } from './navigate.js';
import {
  answerDialogs,
  openPage,
  type AnswerQuestion,
  type OpenedPage,
} from '../frames/page-target.js';
import { toolkitSource } from '../frames/toolkit-source.js';
import { lookAutomated, sendPrivacyControl } from './navigator-properties.js';
import { delay, Quiet, type Settled, type Waits } from './quiet.js';
import { VisitClock } from './visit-clock.js';
import { watchSharedWorkers, watchTargets, type WatchedTarget } from '../frames/watched-target.js';

/** Time for a pressed link to bring another document, and between two looks, in milliseconds. */
const followMs = 4000;
const followPollMs = 50;

const dismiss: AnswerQuestion = () => false;

/** Files that can be kept of a visit beside the evidence. */
export type KeptFile = 'har' | 'html' | 'accessibility-tree';

/** The visitor's settings, which all visits of one audit share. */
export interface VisitOptions {
  readonly locale: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly waits: Waits;
  /**
   * How long who makes no choice stays on the page before anything else, in milliseconds since it
   * was loaded; no longer than it takes to look at it where left out.
   */
  readonly stayMs?: number | undefined;
  /** Longest time for one navigation, and for one answer of the page, in milliseconds. */
  readonly timeoutMs: number;
  /** Headers of which each goes to one host alone. */
  readonly hostHeaders?: readonly HostHeaders[] | undefined;
  readonly userAgent?: string;
  /** Whether the browser sends Global Privacy Control. */
  readonly globalPrivacyControl?: boolean;
  /** Whether the browser says that a program runs it. */
  readonly looksAutomated?: boolean;
  /** Salt of the value hashes; all visits of one audit share it, so that hashes can be compared. */
  readonly hashSalt: string;
  /** The proxy of this visit alone; undefined where its requests go the browser's usual way. */
  readonly proxyServer?: string | undefined;
  /**
   * Whether the values of cookies, storage and query strings are kept; by default they are left
   * out.
   */
  readonly includeValues?: boolean;
  readonly keep?: readonly KeptFile[];
  /** Whether autoconsent's rules help to name the consent tool; what is usual where left out. */
  readonly autoconsent?: boolean | undefined;
}

/** Watches targets from before their first line runs. */
export interface Watcher {
  watch?(target: WatchedTarget): Promise<void> | void;
}

/**
 * A phase of the visit, from `sinceMs` (epoch milliseconds on the visit's clock) until the next one
 * begins.
 */
interface Stretch {
  readonly phase: Phase;
  readonly sinceMs: number;
}

/**
 * One page in a browser context of its own, with everything it starts: frames, workers, later
 * documents. The caller opens the visit, leads it through its phases (`enterPhase`) and closes it.
 * A visit observes and does not judge.
 */
export class Visit {
  /** Gives every time of the visit; it does not jump when the machine's clock is set. */
  readonly clock: VisitClock;
  readonly worlds: FrameWorlds;
  readonly options: VisitOptions;
  readonly context: BrowserContext;
  /** The page's own session, which also sends trusted input. */
  readonly session: CDPSession;
  readonly #documents = new MainDocuments();
  readonly #quiet: Quiet;
  /** The last requested address, and the number of documents before it. */
  #asked: { readonly url: string; readonly count: number } | undefined;
  readonly #opened: OpenedPage;
  /** Known before anything is watched: of a worker, the first commands must be sent at once. */
  #introduction: Introduced = { userAgent: '' };
  readonly #stretches: Stretch[] = [{ phase: 'before-choice', sinceMs: 0 }];
  #lost: Error | undefined;
  #answer: AnswerQuestion = dismiss;

  private constructor(opened: OpenedPage, clock: VisitClock, options: VisitOptions) {
    this.#opened = opened;
    this.clock = clock;
    this.context = opened.context;
    this.session = opened.session;
    this.options = options;
    this.worlds = new FrameWorlds(toolkitSource, options.timeoutMs);
    this.#quiet = new Quiet(this.worlds);
  }

  /**
   * Opens an empty page in a fresh context; nothing is requested before all watchers are attached.
   * @throws any error of a watcher while it attaches to the page itself
   */
  static async open(
    browser: Browser,
    options: VisitOptions,
    watchersFor: (visit: Visit) => readonly Watcher[],
  ): Promise<Visit> {
    const opened = await openPage(browser, contextOptions(options));
    const clock = await VisitClock.start(opened.session);
    const visit = new Visit(opened, clock, options);
    await visit.#attach(watchersFor(visit));
    return visit;
  }

  /** Epoch milliseconds; all `atMs` of the evidence count from here. */
  get startedAtMs(): number {
    return this.clock.startedAtMs;
  }

  /** The phases so far, in their order; each lasts until the next one begins. */
  get stretches(): readonly Stretch[] {
    return this.#stretches;
  }

  /** Returns the phase of a time (epoch milliseconds on the visit's clock). */
  phaseAt(epochMs: number): Phase {
    const stretch = this.#stretches.findLast(({ sinceMs }) => sinceMs <= epochMs);
    return stretch?.phase ?? 'before-choice';
  }

  /** The present phase. */
  get phase(): Phase {
    return this.#stretches.at(-1)?.phase ?? 'before-choice';
  }

  /**
   * Begins a phase now: everything from this moment on belongs to it. Called just before trusted
   * input is sent. The effects of the input come later by the transmission time, which is longer
   * than the error of the clocks; what began before stays in the previous phase.
   */
  enterPhase(phase: Phase): void {
    if (phase !== this.phase) this.#stretches.push({ phase, sinceMs: this.clock.nowMs() });
  }

  /**
   * Begins the present phase anew, now: what began it before was not yet what it stands for, such as
   * a press that was answered by a question. What happened meanwhile belongs to the phase before.
   */
  restartPhase(): void {
    const { phase } = this;
    this.leavePhase();
    this.enterPhase(phase);
  }

  /**
   * Does something during which questions that scripts ask in windows of their own are answered as
   * given; all others are dismissed.
   */
  async whileAnswering<Result>(
    answer: AnswerQuestion,
    act: () => Promise<Result>,
  ): Promise<Result> {
    this.#answer = answer;
    try {
      return await act();
    } finally {
      this.#answer = dismiss;
    }
  }

  /** Goes back to the phase before the present one, as if that had never begun. */
  leavePhase(): void {
    if (this.#stretches.length > 1) this.#stretches.pop();
  }

  /** Why a frame or worker could not be watched, if one could not: the page is not all known then. */
  get lost(): Error | undefined {
    return this.#lost;
  }

  /** The address of the present page. */
  get url(): string {
    return this.#documents.url;
  }

  /** Milliseconds since the visit began. */
  elapsedMs(epochMs = this.clock.nowMs()): number {
    return Math.max(0, Math.round(epochMs - this.startedAtMs));
  }

  /**
   * Loads a page and returns once its document is complete.
   * @throws {AuditError} name-not-resolved, connection-refused, certificate-invalid, redirect-loop,
   * timed-out, http-error, not-a-page or navigation-failed — as `navigate` explains them
   */
  async goto(url: string): Promise<Loaded> {
    this.#quiet.reset();
    this.#asked = { url, count: this.#documents.count };
    const { session, options } = this;
    const { timeoutMs } = options;
    return navigate({ session, documents: this.#documents, timeoutMs }, url);
  }

  /**
   * Loads the present page again.
   * @throws {AuditError} the codes of `goto` — it does not load this time
   */
  async reload(): Promise<Loaded> {
    return this.goto(this.url);
  }

  /**
   * Does what may lead to an address, such as pressing a link, and returns once the document there is
   * complete. False where nothing was done, or no document came of it in time; one that the page
   * only pretends to load, by changing its address, is none.
   * @throws {AuditError} the codes of `goto` — the document is no page that can be audited
   */
  async follow(url: string, act: () => Promise<boolean>): Promise<boolean> {
    const { count } = this.#documents;
    if (!(await act())) return false;
    const untilMs = Date.now() + followMs;
    while (!this.#hasLoadedSince(count)) {
      const isPretended = this.#documents.count === count && this.url === url;
      if (isPretended || Date.now() >= untilMs) return false;
      await delay(followPollMs);
    }
    this.#quiet.reset();
    this.#asked = { url, count };
    admitDocument(this.#documents.latest(), url);
    return true;
  }

  #hasLoadedSince(count: number): boolean {
    const latest = this.#documents.latest();
    if (this.#documents.count === count || !latest) return false;
    return latest.isComplete || latest.errorText !== undefined;
  }

  /**
   * Waits until the page is quiet; scripts may have loaded another page in the meantime.
   * @throws {AuditError} redirect-loop — the page loads one document after another without end
   * @throws {AuditError} http-error, not-a-page, or a code of `navigate` for a document that failed
   * — the present document is no page that can be audited
   * @throws {AuditError} timed-out — the page does not answer because its scripts never pause
   */
  async settle(waits: Waits = this.options.waits): Promise<Settled> {
    const settled = await this.#quiet.wait(waits);
    if (this.#asked) {
      assertStays(this.#documents, this.#asked.count, this.#asked.url);
      admitDocument(this.#documents.latest(), this.#asked.url);
    }
    return settled;
  }

  /** Closes the page with its context and everything stored in it. */
  async close(): Promise<void> {
    await this.#opened.close();
  }

  async #attach(watchers: readonly Watcher[]): Promise<void> {
    answerDialogs(this.session, (message) => this.#answer(message));
    this.#introduction = await introductionOf(this.context.browser(), this.options);
    const watch = async (target: WatchedTarget): Promise<void> => {
      this.#quiet.watch(target);
      await Promise.all([
        target.session.send('Network.enable'),
        this.#introduce(target),
        this.options.globalPrivacyControl === true && sendPrivacyControl(target),
        this.options.looksAutomated === true && lookAutomated(target),
        sendHostHeaders(target, this.options.hostHeaders ?? []),
        this.worlds.watch(target),
        ...watchers.map((each) => each.watch?.(target)),
      ]);
    };
    const targets = { watch, onLost: (error: Error) => (this.#lost ??= error) };
    await Promise.all([
      watchTargets(this.session, targets),
      this.#documents.watch(this.session),
      watchSharedWorkers(this.#opened.root, this.context.id, targets),
    ]);
    await this.#emulate();
  }

  /** Frames of other sites and workers would otherwise say who the browser is without a window. */
  async #introduce({ session, kind }: WatchedTarget): Promise<void> {
    const { locale } = this.options;
    await Promise.all([
      session.send('Network.setUserAgentOverride', {
        ...this.#introduction,
        acceptLanguage: acceptLanguages(locale),
      }),
      // A frame in the process of another that has the locale already is refused it.
      kind === 'frame' &&
        session.send('Emulation.setLocaleOverride', { locale }).catch(ignoreSecondLocale),
    ]);
  }

  async #emulate(): Promise<void> {
    const { viewport, locale } = this.options;
    await Promise.all([
      this.#fitWindow(),
      this.session.send('Emulation.setDeviceMetricsOverride', {
        ...viewport,
        deviceScaleFactor: 1,
        mobile: false,
        screenWidth: Math.max(usualScreen.width, viewport.width),
        screenHeight: Math.max(usualScreen.height, viewport.height),
      }),
      this.session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      this.session.send('Emulation.setLocaleOverride', { locale }),
    ]);
  }

  /** A window is larger than the page in it. */
  async #fitWindow(): Promise<void> {
    const { width, height } = this.options.viewport;
    const { windowId } = await this.session.send('Browser.getWindowForTarget');
    const bounds = { width, height: height + toolbarPx };
    await this.session.send('Browser.setWindowBounds', { windowId, bounds });
  }
}

/** A usual screen, as `--screen-info` gives it to the browser. */
const usualScreen = { width: 1920, height: 1080 };
/** Height of tabs and toolbar, in pixels. */
const toolbarPx = 87;

/** Without the brands where they are not known, or the user gave a user agent of another browser. */
type Introduced = Pick<Introduction, 'userAgent'> & Partial<Introduction>;

/** Returns how the visit's browser introduces itself; by its own words where that is not known. */
async function introductionOf(
  browser: Browser,
  { userAgent, looksAutomated }: VisitOptions,
): Promise<Introduced> {
  if (looksAutomated) return { userAgent: await browser.userAgent() };
  const known = userAgent === undefined ? recallIntroduction(browser) : undefined;
  if (known) return known;
  const present = userAgent ?? (await browser.userAgent());
  return { userAgent: present.replace('HeadlessChrome', 'Chrome') };
}

function ignoreSecondLocale(error: unknown): void {
  if (!String(error).includes('Another locale override')) throw error;
}

/** A proxy of the visit gets all requests, including those to this machine. */
function contextOptions({ proxyServer }: VisitOptions): BrowserContextOptions {
  const downloadBehavior = { policy: 'deny' } as const;
  if (proxyServer === undefined) return { downloadBehavior };
  return { downloadBehavior, proxyServer, proxyBypassList: ['<-loopback>'] };
}
