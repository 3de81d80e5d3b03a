/**
 * An isolated world in every frame of a visit: page functions run there, unreachable for the page.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { AuditError } from '../../schema/audit-error.js';
import { isUnanswered, type WatchedTarget } from './watched-target.js';

const worldName = 'bandeau';

/** Time limit for calls of the page's own functions, in milliseconds. */
const longestPageCallMs = 500;

/** A frame in which page functions can be called. */
export interface FrameWorld {
  readonly frameId: string;
  readonly parentId: string | null;
  readonly session: CDPSession;
  readonly contextId: number;
  /**
   * Names the context among those of all processes; undefined of one that was made for a moment. A
   * document of another site gets another process, which counts its `contextId`s anew.
   */
  readonly uniqueContextId?: string | undefined;
  readonly url: string;
  /** Longest time for one answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** A marked element in a frame. */
export interface ElementRef {
  readonly world: FrameWorld;
  readonly key: string;
}

/** The context of the page's own scripts (its main world). */
type PageContext = Pick<FrameWorld, 'session' | 'contextId' | 'uniqueContextId'>;

/**
 * A function that is sent to the page as its source: it stands alone, and what it is given and gives
 * back is JSON.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- any page function; arguments and result are JSON
export type PageFunction = (...args: any[]) => unknown;

/**
 * Keeps the isolated worlds of all frames of one visit, in every process. A frame has a world as
 * long as it has a document; `all` includes later frames too.
 */
export class FrameWorlds {
  readonly #worlds = new Map<string, FrameWorld>();
  /** The main worlds, where the pages' own scripts run. */
  readonly #pages = new Map<string, PageContext>();
  readonly #frames = new Map<string, { parentId: string | null; url: string }>();
  readonly #preload: string;
  readonly #timeoutMs: number;

  /**
   * @param preload source run in each new document's isolated world before the page's own scripts
   * @param timeoutMs longest time a frame may take to answer
   */
  constructor(preload: string, timeoutMs: number) {
    this.#preload = preload;
    this.#timeoutMs = timeoutMs;
  }

  /** Follows the frames of one target; called before the target runs. */
  async watch({ session, kind }: WatchedTarget): Promise<void> {
    if (kind === 'worker') return;
    this.#followFrames(session);
    this.#followContexts(session);
    await Promise.all([
      session.send('Page.enable'),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: this.#preload,
        worldName,
        runImmediately: true,
      }),
      session.send('Runtime.enable'),
    ]);
  }

  /**
   * Returns the frames that can be called now, the main frame first, then in the order they
   * appeared.
   */
  all(): readonly FrameWorld[] {
    const worlds = [...this.#worlds.values()];
    return worlds.toSorted((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null));
  }

  /** Returns the main frame; undefined while it has no document. */
  main(): FrameWorld | undefined {
    return this.all().find((world) => world.parentId === null);
  }

  /** Returns the addresses of the frames that have a document, but cannot be called yet. */
  starting(): readonly string[] {
    const known = [...this.#frames].filter(([frameId]) => !this.#worlds.has(frameId));
    return known.map(([, { url }]) => url).filter((url) => url !== '');
  }

  /**
   * Returns the main world of a frame; undefined while there is none. The page can observe what is
   * done there, and can answer anything.
   */
  pageWorld(world: FrameWorld): FrameWorld | undefined {
    const page = this.#pages.get(world.frameId);
    return page?.session === world.session ? { ...world, ...page } : undefined;
  }

  #followFrames(session: CDPSession): void {
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#frames.set(frameId, { parentId: parentFrameId, url: '' });
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      const parentId = frame.parentId ?? this.#frames.get(frame.id)?.parentId ?? null;
      this.#frames.set(frame.id, { parentId, url: frame.url });
      const world = this.#worlds.get(frame.id);
      if (world) this.#worlds.set(frame.id, { ...world, parentId, url: frame.url });
    });
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'swap') return;
      this.#frames.delete(frameId);
      this.#worlds.delete(frameId);
      this.#pages.delete(frameId);
    });
  }

  #followContexts(session: CDPSession): void {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId: unknown = context.auxData?.['frameId'];
      if (typeof frameId !== 'string') return;
      const own = { session, contextId: context.id, uniqueContextId: context.uniqueId };
      if (context.auxData?.['isDefault'] === true) {
        this.#pages.set(frameId, own);
      }
      if (context.name !== worldName) return;
      const known = this.#frames.get(frameId) ?? { parentId: null, url: '' };
      const timeoutMs = this.#timeoutMs;
      this.#worlds.set(frameId, { frameId, ...own, timeoutMs, ...known });
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
      for (const contexts of [this.#worlds, this.#pages]) {
        forget(contexts, (known) => known.uniqueContextId === executionContextUniqueId);
      }
    });
    session.on('Runtime.executionContextsCleared', () => {
      for (const contexts of [this.#worlds, this.#pages]) {
        forget(contexts, (known) => known.session === session);
      }
    });
  }
}

function forget(contexts: Map<string, PageContext>, isGone: (known: PageContext) => boolean): void {
  for (const [frameId, known] of contexts) {
    if (isGone(known)) contexts.delete(frameId);
  }
}

/**
 * Calls a self-contained page function in a frame's isolated world. Arguments and result are JSON;
 * a promise is awaited.
 * @throws the page function's own error, or CDP's where the frame is gone
 * @throws {AuditError} timed-out — the frame does not answer because its scripts never pause
 */
export async function callInFrame<F extends PageFunction>(
  world: FrameWorld,
  pageFunction: F,
  ...args: Parameters<F>
): Promise<Awaited<ReturnType<F>>> {
  const { contextId, uniqueContextId } = world;
  const asked = {
    functionDeclaration: pageFunction.toString(),
    ...(uniqueContextId === undefined ? { executionContextId: contextId } : { uniqueContextId }),
    arguments: args.map((value: unknown) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  };
  const answer = awaitAnswer(world, (within) =>
    world.session.send('Runtime.callFunctionOn', asked, within),
  );
  return valueOf<F>(await answer);
}

/**
 * Calls a self-contained page function in the main world, where it may call the page's own
 * functions; a function that does not return in time is stopped. Arguments and result are JSON; a
 * promise is awaited.
 * @throws the page function's own error, or CDP's where the frame is gone
 * @throws {AuditError} timed-out — the promise does not settle within the world's time
 */
export async function callInPage<F extends PageFunction>(
  page: FrameWorld,
  pageFunction: F,
  ...args: Parameters<F>
): Promise<Awaited<ReturnType<F>>> {
  const { contextId, uniqueContextId } = page;
  const asked = {
    expression: `(${pageFunction.toString()})(...${JSON.stringify(args)})`,
    ...(uniqueContextId === undefined ? { contextId } : { uniqueContextId }),
    returnByValue: true,
    awaitPromise: true,
    timeout: longestPageCallMs,
  };
  const answer = awaitAnswer(page, (within) =>
    page.session.send('Runtime.evaluate', asked, within),
  );
  return valueOf<F>(await answer);
}

/** Returns the result of a page function, or throws its error. */
function valueOf<F extends PageFunction>({
  result,
  exceptionDetails,
}: Protocol.Runtime.EvaluateResponse): Awaited<ReturnType<F>> {
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value as Awaited<ReturnType<F>>;
}

/**
 * Waits for a frame's answer.
 * @throws {AuditError} timed-out — the frame does not answer because its scripts never pause
 */
export async function awaitAnswer<T>(
  { url, timeoutMs }: FrameWorld,
  ask: (within: { readonly timeout: number }) => Promise<T>,
): Promise<T> {
  try {
    return await ask({ timeout: timeoutMs });
  } catch (error) {
    // Puppeteer's own error for this names puppeteer settings, which users of bandeau do not have.
    if (!isUnanswered(error)) throw error;
    const message = `${url} did not answer within ${timeoutMs} ms: its scripts keep it busy. Try again, or give it longer with --timeout.`;
    throw new AuditError('timed-out', message, { cause: error });
  }
}
