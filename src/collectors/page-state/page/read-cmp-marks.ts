/** Page function, in the page's main world: finds the global objects of consent tools. */

/** What to look for. */
export interface CmpQuestions {
  /** Property paths from the global object. */
  readonly paths: readonly string[];
  /** Time for one answer of an IAB interface, in milliseconds. */
  readonly withinMs: number;
}

/** What was found; the page may have made it up. */
export interface CmpAnswers {
  /** The paths that exist. */
  readonly paths: readonly string[];
  /** The CMP ids that `__tcfapi` and `__gpp` give; null where they give none. */
  readonly tcfId: unknown;
  readonly gppId: unknown;
}

/**
 * Looks for the objects and asks the IAB's interfaces for their CMP id.
 * @see IAB Europe, TCF CMP API v2, commands `ping` and `getTCData`; IAB Tech Lab, GPP CMP API, `ping`
 */
export async function readCmpMarks({ paths, withinMs }: CmpQuestions): Promise<CmpAnswers> {
  type Interface = (...asked: readonly unknown[]) => unknown;
  const leads = (path: string): boolean => {
    let at: unknown = globalThis;
    for (const name of path.split('.')) {
      // An element with that id is also a property of the window, though not an own one.
      const isThere = at === globalThis ? Object.hasOwn(globalThis, name) : name in Object(at);
      if (!isThere) return false;
      at = (at as Record<string, unknown>)[name];
    }
    return at !== undefined && at !== null;
  };
  const leadsSafely = (path: string): boolean => {
    try {
      return leads(path);
    } catch {
      // A getter of the page threw: the object cannot be used.
      return false;
    }
  };
  const idFrom = (ask: (answer: (given: unknown) => void) => unknown): Promise<unknown> =>
    new Promise((resolve) => {
      setTimeout(() => resolve(null), withinMs);
      const answer = (given: unknown): void =>
        resolve((given as { cmpId?: unknown } | null)?.cmpId ?? null);
      try {
        ask(answer);
      } catch {
        // The page's interface is broken: it gives no id.
        resolve(null);
      }
    });
  const { __tcfapi: tcf, __gpp: gpp } = globalThis as { __tcfapi?: Interface; __gpp?: Interface };
  const askTcf = (command: string): Promise<unknown> =>
    idFrom((answer) => tcf?.(command, 2, answer));
  const fromPing = typeof tcf === 'function' ? await askTcf('ping') : null;
  return {
    paths: paths.filter((path) => leadsSafely(path)),
    tcfId: fromPing ?? (typeof tcf === 'function' ? await askTcf('getTCData') : null),
    gppId: typeof gpp === 'function' ? await idFrom((answer) => gpp('ping', answer)) : null,
  };
}
