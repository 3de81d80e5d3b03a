/**
 * Page function, run in each document and worker before its scripts: shifts the clock that a page
 * reads.
 */

/**
 * Moves the clock that scripts read back by `offsetMs`, to the time of the recording. The expiry of
 * the cookies they write moves forward by the same amount: the browser's own clock does not change,
 * so it keeps them as long as during the recording. Every replaced function is a proxy, so it looks
 * native to the page.
 */
export function shiftClock(offsetMs: number): void {
  const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const NativeDate = Date;
  const nativeNow = Reflect.get(NativeDate, 'now');
  const parse = Reflect.get(NativeDate, 'parse');
  const now = (): number => nativeNow() - offsetMs;
  type Trap = ProxyHandler<(...args: unknown[]) => unknown>;
  const hook = (target: object, name: string, trap: Trap): void => {
    const found: PropertyDescriptor | undefined = getOwnPropertyDescriptor(target, name);
    const kind = (['value', 'set', 'get'] as const).find((each) => found?.[each]);
    if (!found || kind === undefined) return;
    // Without a prototype: a page could add traps through Object.prototype.
    const proxy = new Proxy(found[kind] as () => unknown, { __proto__: null, ...trap } as Trap);
    defineProperty(target, name, { ...found, [kind]: proxy });
  };

  hook(NativeDate, 'now', { apply: now });
  hook(globalThis, 'Date', {
    apply: () => new NativeDate(now()).toString(),
    construct: (native, args, newTarget) =>
      construct(native, args.length === 0 ? [now()] : args, newTarget) as object,
  });
  defineProperty(NativeDate.prototype, 'constructor', {
    ...getOwnPropertyDescriptor(NativeDate.prototype, 'constructor'),
    value: Date,
  });
  hook(Performance.prototype, 'timeOrigin', {
    apply: (native, self) => (apply(native, self, []) as number) - offsetMs,
  });
  interface Instant {
    toZonedDateTimeISO(zone: unknown): Record<string, () => unknown>;
  }
  interface Temporal {
    readonly Now: { readonly instant: () => Instant; readonly timeZoneId: () => string };
    readonly Instant: { fromEpochMilliseconds(ms: number): Instant };
  }
  const { Temporal } = globalThis as { Temporal?: Temporal };
  if (Temporal) {
    const { Instant } = Temporal;
    const { timeZoneId } = Temporal.Now;
    const instant = (): Instant => Instant.fromEpochMilliseconds(now());
    const zoned = ([zone = timeZoneId()]: unknown[]) => instant().toZonedDateTimeISO(zone);
    const parts = ['toPlainDateTime', 'toPlainDate', 'toPlainTime'];
    hook(Temporal.Now, 'instant', { apply: instant });
    hook(Temporal.Now, 'zonedDateTimeISO', { apply: (_native, _self, args) => zoned(args) });
    for (const part of parts) {
      hook(Temporal.Now, `${part.replace('toPlain', 'plain')}ISO`, {
        apply: (_native, _self, args) => zoned(args)[part]?.(),
      });
    }
  }

  if (typeof Document === 'undefined') return;
  hook(Document.prototype, 'cookie', {
    apply(native, self, args) {
      const line = String(args[0]).replace(
        /(;\s*expires\s*=)([^;]*)/gi,
        (whole, before: string, date: string) => {
          const atMs = parse(date);
          return atMs === atMs ? before + new NativeDate(atMs + offsetMs).toUTCString() : whole;
        },
      );
      return apply(native, self, args.length === 0 ? args : [line]);
    },
  });
  if (typeof CookieStore === 'undefined') return;
  hook(CookieStore.prototype, 'set', {
    apply(native, self, args) {
      const init = args[0] as { readonly expires?: unknown } | string;
      const isDated = typeof init === 'object' && typeof init.expires === 'number';
      const moved = isDated ? [{ ...init, expires: init.expires + offsetMs }] : args;
      return apply(native, self, moved);
    },
  });
}
