/**
 * Page function, run in each new main document before its scripts: tools that the watchers of
 * consent signals share.
 */

/** Tools of a watcher of consent signals; made before the page can replace any function. */
export interface SignalTools {
  /** Known only to these functions and the collector; first value of every report. */
  readonly token: string;
  /** Sends a report to the collector through the console, whose time no page can forge. */
  readonly report: (values: readonly SignalValue[]) => void;
  /**
   * Reads a property of the page's object; undefined where reading throws, or the value is not
   * plain.
   */
  readonly read: (from: unknown, name: string | number) => SignalValue;
  /** The plain members of a list from the page, at most 60, joined by commas. */
  readonly list: (from: unknown, name: string) => string | null;
  /** Calls a function of the page; true where it did not throw. */
  readonly call: (
    callee: unknown,
    args: readonly unknown[],
    onResult?: (result: unknown) => void,
  ) => boolean;
}

/** A value in a report: null where there is none, undefined where it could not be read. */
export type SignalValue = string | number | boolean | null | undefined;

/** Watches one kind of signal, from before the page's first script on. */
export interface SignalWatcher {
  /** Looks for new signals; called whenever the document changes, and every 100 ms. */
  check(): void;
  /** Asks for the present state at the end of a phase; each answer becomes a report. */
  ask?(): void;
}

/**
 * Makes the tools. Where a page causes more than `mostReports` reports, `overflow` is reported once
 * and nothing after it.
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
      // A getter of the page threw, or there is no object to read from.
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
        // A getter of the page threw: what was read before is kept.
      }
      return joined;
    },
    call(callee, args, onResult) {
      try {
        const result: unknown = apply(callee as () => unknown, page, args);
        onResult?.(result);
        return true;
      } catch {
        // Any error of the page's own function.
        return false;
      }
    },
  };
}
