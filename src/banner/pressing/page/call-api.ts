/** Page function, among the page's own scripts: calls the first function of a list that is there. */

/** A function of the page. */
export interface PageApi {
  /** Property path from the global object. */
  readonly path: string;
  readonly args: readonly string[];
  /** Paths of which one must lead to something, so that the function is whose it should be. */
  readonly besides: readonly string[];
}

/** Calls the first function that is there and does not throw. Returns its path; null where there is none. */
export function callApi(apis: readonly PageApi[]): string | null {
  const step = (at: unknown, name: string): unknown => {
    // An element of that id is a property of the window too, though none of its own.
    if (at === globalThis && !Object.hasOwn(globalThis, name)) return undefined;
    return (at as Record<string, unknown> | null | undefined)?.[name];
  };
  const follow = (names: readonly string[]): unknown =>
    names.reduce<unknown>((at, name) => step(at, name), globalThis);
  const call = ({ path, args, besides }: PageApi): boolean => {
    const names = path.split('.');
    const owner = follow(names.slice(0, -1));
    const named = step(owner, names.at(-1) ?? '');
    if (typeof named !== 'function') return false;
    if (!besides.some((each) => (follow(each.split('.')) ?? null) !== null)) return false;
    Reflect.apply(named, owner, [...args]);
    return true;
  };
  const called = apis.find((api) => {
    try {
      return call(api);
    } catch {
      // A function of the page threw: it is not the way.
      return false;
    }
  });
  return called?.path ?? null;
}
