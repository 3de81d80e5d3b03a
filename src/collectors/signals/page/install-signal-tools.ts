/** Page function, run in each new main document before its scripts: what the watchers of consent signals share. */

/** What a watcher of consent signals works with; taken before the page could replace anything. */
export interface SignalTools {
  /** Known to these functions and to the collector alone; first of every report. */
  readonly token: string;
  /** Tells the collector, through the console, whose time no page can forge. */
  readonly report: (values: readonly SignalValue[]) => void;
  /** A property of what the page gave; undefined where reading it throws, or it is no plain value. */
  readonly read: (from: unknown, name: string | number) => SignalValue;
  /** The plain members of a list that the page gave, at most 60, joined by commas. */
  readonly list: (from: unknown, name: string) => string | null;
  /** Calls a function that the page gave; true where it did not throw. */
  readonly call: (
    callee: unknown,
    args: readonly unknown[],
    onResult?: (result: unknown) => void,
  ) => boolean;
}

/** What a report may hold: null where there is nothing, undefined where it could not be read. */
export type SignalValue = string | number | boolean | null | undefined;

/** One kind of signal, watched from the first line of the page on. */
export interface SignalWatcher {
  /** Looks for what is new; called whenever the document changes, and every 100 ms. */
  check(): void;
  /** Asks for the present state, at the end of a phase; whatever answers, answers by a report. */
  ask?(): void;
}

/**
 * Reports `overflow` once where a page gives more to report than `mostReports`, and nothing after it.
 * @param longest characters of a text that are kept
 */
export function installSignalTools(
  token: string,
  longest: number,
  mostReports: number,
): SignalTools {
  const { apply } = Reflect;
  const { debug } = console;
  const slice = Reflect.get(String.prototype, 'slice');
  const cut = (text: string, end: number): string => apply(slice, text, [0, end]);
  const page = globalThis;
  let reports = 0;

  const read = (from: unknown, name: string | number): SignalValue => {
    try {
      const value = (from as Record<string | number, unknown>)[name];
      if (typeof value === 'string') return cut(value, longest + 1);
      if (typeof value === 'number' || typeof value === 'boolean') return value;
      return value === null || value === undefined ? null : undefined;
    } catch {
      // A getter of the page's own threw, or there is no object to read from.
      return undefined;
    }
  };

  return {
    token,
    report(values) {
      reports += 1;
      if (reports <= mostReports) apply(debug, page, values);
      if (reports === mostReports + 1) apply(debug, page, [token, 'overflow']);
    },
    read,
    list(from, name) {
      let joined = '';
      try {
        const listed = (from as Record<string, unknown>)[name];
        if (typeof listed === 'string') return cut(listed, 20);
        if (typeof listed !== 'object' || listed === null) return null;
        for (let index = 0; index < 60; index += 1) {
          const member = read(listed, index);
          if (member === null || member === undefined) break;
          const text = cut(`${member}`, 20);
          joined += index === 0 ? text : `,${text}`;
        }
      } catch {
        // A getter of the page's own threw: what was read so far is kept.
      }
      return joined;
    },
    call(callee, args, onResult) {
      try {
        const result: unknown = apply(callee as () => unknown, page, args);
        onResult?.(result);
        return true;
      } catch {
        // Whatever the page's own function throws.
        return false;
      }
    },
  };
}
